using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace FlowTimeSim.Defects.Tests;

/// <summary>Every defect, tried once.</summary>
internal static class Measurement
{
    private static readonly Lazy<ImmutableArray<Outcome>> Tried = new(() =>
        [.. RowFile.ReadAll(Repository.Kinds).AsParallel().AsOrdered().Select(Outcome.Of)]);

    public static ImmutableArray<Outcome> Outcomes => Tried.Value;

    /// <summary>The table of kinds, as the page shows it.</summary>
    public static string Table(IEnumerable<Outcome> outcomes)
    {
        var table = new StringBuilder("| kind | defects | found | at the right line | with one message |\n|---|---:|---:|---:|---:|\n");
        foreach (var kind in outcomes.GroupBy(outcome => outcome.Row.Kind))
        {
            Line(table, kind.Key.Replace('-', ' '), [.. kind]);
        }

        Line(table, "**all**", [.. outcomes]);
        return table.ToString();
    }

    private static void Line(StringBuilder table, string name, ImmutableArray<Outcome> outcomes) => table.Append(
        CultureInfo.InvariantCulture,
        $"| {name} | {outcomes.Length} | {outcomes.Count(one => one.IsFound)} | {outcomes.Count(one => one.IsRight)} | {outcomes.Count(one => one is { IsFound: true, Cascade: 0 })} |\n");
}
