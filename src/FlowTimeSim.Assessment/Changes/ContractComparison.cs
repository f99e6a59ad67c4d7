using System.Collections.Immutable;
using System.Globalization;
using FlowTimeSim.Compiler;
using FlowTimeSim.Compiler.Changes;
using FlowTimeSim.Compiler.Flow;
using FlowTimeSim.Compiler.Text;

namespace FlowTimeSim.Assessment.Changes;

/// <summary>
/// Compares what others rely on: outputs, the names and units of series, classes, parameters, the grid. What goes breaks; what comes, and a default that
/// moves, does not.
/// </summary>
public sealed class ContractComparison
{
    private readonly CompiledModel before;
    private readonly CompiledModel after;
    private readonly ImmutableArray<ModelEdit> edits;
    private readonly List<ContractChange> changes = [];

    private ContractComparison(CompiledModel before, CompiledModel after, ImmutableArray<ModelEdit> edits) => (this.before, this.after, this.edits) = (before, after, edits);

    /// <summary>The changes.</summary>
    /// <param name="before">The scenario as it was.</param>
    /// <param name="after">The scenario as it is.</param>
    /// <param name="edits">The edits between their sources: where the changes stand.</param>
    public static ImmutableArray<ContractChange> Compare(CompiledModel before, CompiledModel after, ImmutableArray<ModelEdit> edits)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        return new ContractComparison(before, after, edits).Compare();
    }

    private ImmutableArray<ContractChange> Compare()
    {
        GridOf();
        Outputs();
        var (gone, come) = Classes();
        Components(gone, come);
        Series(gone, come);
        Parameters();
        return [.. changes];
    }

    private void GridOf()
    {
        var (old, now) = (before.Grid, after.Grid);
        Differ("bins", old.Bins.ToString(CultureInfo.InvariantCulture), now.Bins.ToString(CultureInfo.InvariantCulture));
        Differ("bin", Figure(old.BinMinutes) + " min", Figure(now.BinMinutes) + " min");
        Differ("start", old.LocalStartOf(0) is null ? "none" : old.Describe(0), now.LocalStartOf(0) is null ? "none" : now.Describe(0));
        Differ("zone", old.Zone.Id, now.Zone.Id);
        if (before.WarmupBins != after.WarmupBins)
        {
            var (was, now2) = (Figure(before.WarmupBins) + " bins", Figure(after.WarmupBins) + " bins");
            Add("warmup", "warmup", $"The warm-up was {was} and is {now2}.", VersionStep.Minor, "warmup", was, now2);
        }

        void Differ(string what, string was, string becomes)
        {
            if (was != becomes)
            {
                Add("grid", what, $"The grid's {what} was {was} and is {becomes}.", VersionStep.Major, "grid " + what switch { "bin" => "binSize", _ => what }, was, becomes);
            }
        }
    }

    private void Outputs()
    {
        var now = after.Outputs.ToLookup(output => output.As, StringComparer.Ordinal);
        var old = before.Outputs.ToLookup(output => output.As, StringComparer.Ordinal);
        foreach (var output in before.Outputs)
        {
            if (!now.Contains(output.As))
            {
                Add("output", output.As, $"The output '{output.As}' ({output.Series}) is gone.", VersionStep.Major, "output " + output.Series, output.Series, null);
            }
            else if (now[output.As].First().Series is var series && series != output.Series)
            {
                Add("output", output.As, $"The output '{output.As}' was {output.Series} and is {series}.", VersionStep.Major, "output " + series, output.Series, series);
            }
        }

        foreach (var output in after.Outputs.Where(output => !old.Contains(output.As)))
        {
            Add("output", output.As, $"The output '{output.As}' ({output.Series}) is new.", VersionStep.Minor, "output " + output.Series, null, output.Series);
        }
    }

    private (HashSet<string> Gone, HashSet<string> Come) Classes()
    {
        var old = before.Series.Values.Select(series => series.Class).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var now = after.Series.Values.Select(series => series.Class).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var gone = old.Except(now).Order(StringComparer.Ordinal).ToArray();
        var come = now.Except(old).Order(StringComparer.Ordinal).ToArray();
        foreach (var one in gone)
        {
            Add("class", one, $"The class '{one}' is gone.", VersionStep.Major, "classes", one, null);
        }

        foreach (var one in come)
        {
            Add("class", one, $"The class '{one}' is new.", VersionStep.Minor, "classes", null, one);
        }

        return ([.. gone], [.. come]);
    }

    // The series of a component come and go with it: one change.
    private void Components(HashSet<string> gone, HashSet<string> come)
    {
        foreach (var (name, step, word, from, other, classes) in new[] { ("gone", VersionStep.Major, "is gone", before, after, gone), ("new", VersionStep.Minor, "is new", after, before, come) })
        {
            var there = other.Series.Values.Select(series => series.Component).OfType<string>().ToHashSet(StringComparer.Ordinal);
            foreach (var component in from.Series.Values.Select(series => series.Component).OfType<string>().Distinct().Where(one => !there.Contains(one)))
            {
                var count = from.Series.Values.Count(series => series.Component == component);
                Add("series", component, $"'{component}' {word}, with its {count} series.", step, "component " + component, name == "gone" ? component : null, name == "gone" ? null : component);
            }
        }
    }

    private void Series(HashSet<string> gone, HashSet<string> come)
    {
        var oldComponents = before.Series.Values.Select(series => series.Component).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var nowComponents = after.Series.Values.Select(series => series.Component).OfType<string>().ToHashSet(StringComparer.Ordinal);
        foreach (var old in before.Series.Values.OrderBy(series => series.Name, StringComparer.Ordinal))
        {
            if (after.Series.TryGetValue(old.Name, out var now))
            {
                Unit(old, now);
            }
            else if ((old.Component is null || nowComponents.Contains(old.Component)) && (old.Class is null || !gone.Contains(old.Class)))
            {
                Add("series", old.Name, $"The series '{old.Name}' is gone.", VersionStep.Major, Edited(old), old.Name, null, now: null, then: old.Origin.Location);
            }
        }

        foreach (var now in after.Series.Values.Where(series => !before.Series.ContainsKey(series.Name)).OrderBy(series => series.Name, StringComparer.Ordinal))
        {
            if ((now.Component is null || oldComponents.Contains(now.Component)) && (now.Class is null || !come.Contains(now.Class)))
            {
                Add("series", now.Name, $"The series '{now.Name}' is new.", VersionStep.Minor, Edited(now), null, now.Name, now.Origin.Location);
            }
        }
    }

    private void Unit(SeriesInfo old, SeriesInfo now)
    {
        if ((!old.Unit.HasDimensionOf(now.Unit) || !old.Unit.Factor.Equals(now.Unit.Factor) || old.Kind != now.Kind) && (old.Unit.ToString() != now.Unit.ToString() || old.Kind != now.Kind))
        {
            var (was, becomes) = old.Unit.ToString() != now.Unit.ToString() ? (old.Unit.ToString(), now.Unit.ToString()) : (old.Kind.ToString(), now.Kind.ToString());
            Add("unit", now.Name, $"The unit of '{now.Name}' was {was} and is {becomes}.", VersionStep.Major, "units", was, becomes, (now.UnitOrigin ?? now.Origin).Location, (old.UnitOrigin ?? old.Origin).Location);
        }
    }

    private void Parameters()
    {
        var now = after.Parameters.ToDictionary(parameter => parameter.Name, StringComparer.Ordinal);
        var old = before.Parameters.ToDictionary(parameter => parameter.Name, StringComparer.Ordinal);
        foreach (var was in before.Parameters)
        {
            if (now.TryGetValue(was.Name, out var becomes))
            {
                foreach (var (what, step, from, to) in ParameterContract.Differences(was, becomes))
                {
                    Add("parameter", was.Name, $"The {what} of the parameter '{was.Name}' was {from} and is {to}.", step, $"parameter {was.Name} {what}", from, to);
                }
            }
            else
            {
                Add("parameter", was.Name, $"The parameter '{was.Name}' is gone.", VersionStep.Major, "parameter " + was.Name, was.Name, null);
            }
        }

        foreach (var one in after.Parameters.Where(parameter => !old.ContainsKey(parameter.Name)))
        {
            Add("parameter", one.Name, $"The parameter '{one.Name}' is new.", VersionStep.Minor, "parameter " + one.Name, null, one.Name);
        }
    }

    private static string Edited(SeriesInfo series) => series.Component is { } component ? component + ".kind" : series.Name;

    // The edit that says it, else the nearest one, else what the model knows, else its head.
    private void Add(string kind, string subject, string message, VersionStep step, string edited, string? was, string? becomes, Location? now = null, Location? then = null)
    {
        var edit = edits.FirstOrDefault(one => one.Subject == edited) ?? edits.FirstOrDefault(one => edited.StartsWith(one.Subject + " ", StringComparison.Ordinal))
            ?? edits.FirstOrDefault(one => one.Subject.StartsWith(edited + " ", StringComparison.Ordinal))
            ?? (kind == "grid" ? edits.FirstOrDefault(one => one.Subject.StartsWith("grid", StringComparison.Ordinal)) : null);
        changes.Add(new ContractChange(kind, subject, message, step, edit?.Where ?? now ?? after.Origin.Location) { Before = was, After = becomes, WhereBefore = edit?.WhereBefore ?? then });
    }

    private static string Figure(double value) => value.ToString("R", CultureInfo.InvariantCulture);
}
