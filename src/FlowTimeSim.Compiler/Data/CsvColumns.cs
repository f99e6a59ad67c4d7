using System.Collections.Immutable;
using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Syntax;
using FlowTimeSim.Compiler.Text;

namespace FlowTimeSim.Compiler.Data;

/// <summary>Finds the column that is asked for among the names in the first row.</summary>
internal static class CsvColumns
{
    /// <summary>The index of the column, or null when that was reported.</summary>
    public static int? Find(ImmutableArray<string> names, SourceText file, Sourced<string>? column, SourceSpan asked, FindingSink findings)
    {
        var wanted = column?.Value ?? (names.Length == 1 ? names[0] : "value");
        var index = names.IndexOf(wanted);
        var place = new RelatedPlace(Location.File(file.Path), "the columns are named here");
        if (index < 0)
        {
            var list = string.Join(", ", names);
            var nearest = NearestName.Find(wanted, names);
            var hint = nearest is not null ? $" Did you mean '{nearest}'?"
                : names.Length == 1 && list.Contains(';', StringComparison.Ordinal) ? " Its fields seem to be separated by semicolons; they must be separated by commas."
                : string.Empty;
            var where = column?.Span ?? asked;
            findings.Report(
                DiagnosticCatalog.CsvColumnMissing,
                where,
                column is null
                    ? (FormattableString)$"'{file.Path}' has {names.Length} columns ({list}). Say which one with 'column'."
                    : $"'{file.Path}' has no column '{wanted}'.{hint}{(hint.Length == 0 ? $" Its columns are {list}." : string.Empty)}",
                column is null || nearest?.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-') != true ? default : TextEdit.Rename(where, wanted, nearest),
                [place]);
            return null;
        }

        if (names.LastIndexOf(wanted) != index)
        {
            findings.Report(DiagnosticCatalog.CsvDuplicateColumn, Location.File(file.Path), $"The column '{wanted}' stands twice in the first row. Rename one.");
            return null;
        }

        return index;
    }
}
