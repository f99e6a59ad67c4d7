using System.Collections.Immutable;
using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Syntax;
using FlowTimeSim.Compiler.Text;
using FlowTimeSim.Compiler.Yaml;

namespace FlowTimeSim.Compiler.Data;

/// <summary>
/// Reads one column of a CSV file without an object per cell. The first row names the columns. What is wrong in the file is
/// reported there, at its row and column; cells are never quoted.
/// </summary>
public static class CsvReader
{
    private delegate bool CellParser<T>(ReadOnlySpan<char> cell, out T value);

    /// <summary>Reads a column of numbers, one per row.</summary>
    /// <param name="file">The CSV file.</param>
    /// <param name="column">The column asked for; without one it is the column <c>value</c>, or the only one.</param>
    /// <param name="asked">Where the file is named.</param>
    /// <param name="findings">Receives what is wrong; after ten of one kind, their number.</param>
    /// <returns>The values, or null when something is wrong.</returns>
    public static double[]? ReadNumbers(SourceText file, Sourced<string>? column, SourceSpan asked, FindingSink findings) =>
        Read<double>(file, column, asked, findings, DiagnosticCatalog.CsvBadNumber, "a number, with a point as decimal sign", PlainNumber.TryParse);

    /// <summary>Reads a column of times, one per row; parameters as in <see cref="ReadNumbers"/>.</summary>
    public static CsvTime[]? ReadTimes(SourceText file, Sourced<string> column, SourceSpan asked, FindingSink findings) =>
        Read<CsvTime>(file, column, asked, findings, DiagnosticCatalog.CsvBadTime, "a time, such as 2024-10-01T00:00", CsvTime.TryParse);

    /// <summary>The names in the first row; null where there is none that can be read.</summary>
    internal static ImmutableArray<string>? ReadNames(SourceText file)
    {
        var cells = new CsvScanner(file.Text);
        return cells.AtEnd ? null : ReadNames(ref cells, file, new FindingSink());
    }

    private static T[]? Read<T>(
        SourceText file, Sourced<string>? column, SourceSpan asked, FindingSink findings, Diagnostic bad, string expected, CellParser<T> parse)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(findings);
        var cells = new CsvScanner(file.Text);
        if (cells.AtEnd)
        {
            findings.Report(DiagnosticCatalog.CsvEmpty, Location.File(file.Path), $"The file is empty. Expected is a row of column names, then rows of values.");
            return null;
        }

        var names = ReadNames(ref cells, file, findings);
        if (names is not { } known || CsvColumns.Find(known, file, column, asked, findings) is not { } wanted)
        {
            return null;
        }

        var own = new FindingSink();
        var faults = new CsvFaults(file, own);
        var unread = 0;
        var values = new List<T>(file.Text.Length / 16);
        while (!cells.AtEnd)
        {
            var (count, rowStart) = (0, -1);
            do
            {
                cells.Read();
                rowStart = rowStart < 0 ? cells.Start : rowStart;
                if (cells.BadQuote >= 0)
                {
                    // Behind a quote that is not closed every row would be wrong.
                    faults.Quote(cells.BadQuote);
                    findings.AddRange(own.ToSorted());
                    return null;
                }

                if (count++ == wanted)
                {
                    if (!parse(cells.Field, out var value))
                    {
                        unread++;
                        faults.Cell(bad, cells.Start, cells.End, cells.Field.IsEmpty ? $"The cell is empty. Expected is {expected}." : $"This is not {expected}.");
                    }

                    values.Add(value);
                }
            }
            while (!cells.EndsRow);
            if (count != known.Length)
            {
                faults.FieldCount(rowStart, count, known.Length);
            }
        }

        if (values.Count == 0 && !faults.Any)
        {
            findings.Report(DiagnosticCatalog.CsvEmpty, Location.File(file.Path), $"There are column names, but no rows.");
            return null;
        }

        if (unread > 1 && unread == values.Count)
        {
            findings.Report(bad, column?.Span ?? asked, $"In the column '{known[wanted]}' no row holds {expected}. Name another one of {string.Join(", ", known)}.");
            return null;
        }

        faults.Summarize();
        findings.AddRange(own.ToSorted());
        return faults.Any ? null : [.. values];
    }

    private static ImmutableArray<string>? ReadNames(ref CsvScanner cells, SourceText file, FindingSink findings)
    {
        var names = ImmutableArray.CreateBuilder<string>();
        do
        {
            cells.Read();
            if (cells.BadQuote >= 0)
            {
                new CsvFaults(file, findings).Quote(cells.BadQuote);
                return null;
            }

            names.Add(cells.FieldText);
        }
        while (!cells.EndsRow);
        return names.ToImmutable();
    }
}
