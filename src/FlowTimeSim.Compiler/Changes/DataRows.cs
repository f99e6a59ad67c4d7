using System.Collections.Immutable;
using FlowTimeSim.Compiler.Text;

namespace FlowTimeSim.Compiler.Changes;

/// <summary>The rows of a data file, a facet each: line ends and empty lines at the end say nothing.</summary>
internal static class DataRows
{
    public static ImmutableArray<Facet> Of(SourceText text)
    {
        var rows = ImmutableArray.CreateBuilder<Facet>();
        for (var at = 0; at < text.Text.Length;)
        {
            var end = text.Text.IndexOf('\n', at) is >= 0 and var found ? found : text.Text.Length;
            var row = text.Text.AsSpan(at, end - at).Trim();
            if (row.Length > 0)
            {
                rows.Add(new(string.Empty, row.ToString(), new SourceSpan(text, at, at + row.Length)));
            }

            at = end + 1;
        }

        return rows.ToImmutable();
    }
}
