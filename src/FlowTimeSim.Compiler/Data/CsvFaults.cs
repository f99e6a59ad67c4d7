using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Text;

namespace FlowTimeSim.Compiler.Data;

/// <summary>What is wrong in one CSV file, at its rows; a file that is wrong all over does not bury everything else.</summary>
internal sealed class CsvFaults(SourceText file, FindingSink findings)
{
    private const int MaximumShown = 10;

    private readonly Dictionary<Diagnostic, (int Count, SourceSpan Last)> counts = [];

    /// <summary>True once something was wrong.</summary>
    public bool Any => counts.Count > 0;

    /// <summary>A cell that does not read.</summary>
    public void Cell(Diagnostic diagnostic, int start, int end, string message) => Report(diagnostic, start, end, $"{message}");

    /// <summary>A row with too few or too many fields.</summary>
    public void FieldCount(int rowStart, int count, int expected) => Report(
        DiagnosticCatalog.CsvFieldCount, rowStart, rowStart, $"This row has {count} fields, but the first row names {expected} columns.");

    /// <summary>A misplaced quote.</summary>
    public void Quote(int at) => Report(
        DiagnosticCatalog.CsvBadQuote, at, at + 1, $"This quote is not closed or stands inside a field. Inside quotes, write a quote twice.");

    /// <summary>Says how many more there were than were shown.</summary>
    public void Summarize()
    {
        foreach (var (diagnostic, (count, last)) in counts)
        {
            if (count > MaximumShown)
            {
                findings.Report(diagnostic, last, $"So are {count - MaximumShown:#,0} more places of this file, this one the last.");
            }
        }
    }

    private void Report(Diagnostic diagnostic, int start, int end, FormattableString message)
    {
        var where = file.Span with { Start = start, End = end };
        var count = counts.GetValueOrDefault(diagnostic).Count + 1;
        counts[diagnostic] = (count, where);
        if (count <= MaximumShown)
        {
            findings.Report(diagnostic, where, message);
        }
    }
}
