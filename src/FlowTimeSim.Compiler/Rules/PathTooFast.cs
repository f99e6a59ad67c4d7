using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Flow;
using FlowTimeSim.Compiler.Syntax;

namespace FlowTimeSim.Compiler.Rules;

/// <summary>
/// Work passes any number of components in one bin (language.md, "One bin of a buffer"). Where their service times add up to more than half of it
/// and no delay stands between, it leaves by that much too early. A service time longer than a bin holds its server, and is no such place.
/// </summary>
internal static class PathTooFast
{
    public static void Check(FlowFacts facts, FindingSink findings)
    {
        var times = facts.Of(ComponentKind.Service, ComponentKind.Buffer)
            .Select(component => (component.Id, Minutes: WrittenQuantity.Minutes(facts, facts.FieldsOf(component).Series("serviceTime"))))
            .Where(time => time.Minutes <= facts.Model.Grid.BinMinutes)
            .ToDictionary(time => time.Id, time => time.Minutes!.Value, StringComparer.Ordinal);
        var reported = new HashSet<string>(StringComparer.Ordinal);
        var paths = new LongestPaths(facts, times);
        foreach (var (path, minutes) in paths.All.OrderByDescending(path => path.Minutes))
        {
            var served = path.Where(times.ContainsKey).ToArray();
            if (minutes <= facts.Model.Grid.BinMinutes / 2 || served.Any(reported.Contains))
            {
                continue;
            }

            reported.UnionWith(path);
            var component = facts.Flow.Components.First(one => one.Id == served[^1]);
            var names = string.Join(" -> ", served);
            var what = served.Length == 1 ? $"'{names}' serves within the bin, and its service time is {Time(minutes)}" : $"Work passes {names} within one bin, and their service times add up to {Time(minutes)}";
            findings.Report(
                DiagnosticCatalog.PathTooFast,
                facts.PlaceOf(component, "serviceTime"),
                $"{what}, more than half of the bin of {Time(facts.Model.Grid.BinMinutes)}: all that comes behind sees it by up to {Time(minutes)} too early. Take a shorter step, or put a 'lag' on the connection behind it.");
        }
    }

    private static string Time(double minutes) => WrittenQuantity.Duration(minutes);

    /// <summary>From each component the path of most service time along connections that take no time.</summary>
    private sealed class LongestPaths
    {
        private readonly ILookup<string, string> next;
        private readonly IReadOnlyDictionary<string, double> times;
        private readonly Dictionary<string, (string[] Path, double Minutes)> best = new(StringComparer.Ordinal);
        private readonly HashSet<string> open = new(StringComparer.Ordinal);

        public LongestPaths(FlowFacts facts, IReadOnlyDictionary<string, double> times)
        {
            this.times = times;
            var passing = facts.Of(ComponentKind.Service, ComponentKind.Buffer, ComponentKind.Router).Select(component => component.Id).ToHashSet(StringComparer.Ordinal);
            next = facts.Flow.Connections
                .Where(connection => passing.Contains(connection.From) && passing.Contains(connection.To) && facts.WrittenOf(connection)?.Lag is null)
                .ToLookup(connection => connection.From, connection => connection.To, StringComparer.Ordinal);
            All = [.. times.Keys.Order(StringComparer.Ordinal).Select(From)];
        }

        public (string[] Path, double Minutes)[] All { get; }

        // A loop is walked once; a chain deeper than any real one ends here, not the stack.
        private (string[] Path, double Minutes) From(string component)
        {
            if (best.TryGetValue(component, out var known) || open.Count > 500 || !open.Add(component))
            {
                return known.Path is null ? ([], 0) : known;
            }

            (string[] Path, double Minutes) rest = ([], 0);
            foreach (var to in next[component])
            {
                var path = From(to);
                rest = path.Minutes > rest.Minutes ? path : rest;
            }

            open.Remove(component);
            return best[component] = ([component, .. rest.Path], times.GetValueOrDefault(component) + rest.Minutes);
        }
    }
}
