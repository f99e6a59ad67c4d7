using System.Collections.Immutable;
using FlowTimeSim.Compiler.Syntax;

namespace FlowTimeSim.Compiler.Binding;

/// <summary>Lays a scenario over another: maps merge by key, a series form replaces a series form whole, lists merge by id.</summary>
internal static class ScenarioMerge
{
    /// <summary>The scenario that stands when <paramref name="over"/> extends <paramref name="under"/>.</summary>
    public static ScenarioSyntax Over(ScenarioSyntax under, ScenarioSyntax over) => over with
    {
        Metadata = new MetadataSyntax(over.Metadata.Id, over.Metadata.Title ?? under.Metadata.Title, over.Metadata.Description ?? under.Metadata.Description) { Owner = over.Metadata.Owner ?? under.Metadata.Owner },
        Catalogs = over.Catalogs.IsEmpty ? under.Catalogs : over.Catalogs,
        Grid = Grid(under.Grid, over.Grid),
        Warmup = over.Warmup ?? under.Warmup,
        Parameters = ById(under.Parameters, over.Parameters, parameter => parameter.Id.Value),
        Components = Components(under.Components, over.Components),
        Connections = [.. under.Connections, .. over.Connections],
        Events = Events(under.Events, over),
        Series = ById(under.Series, over.Series, series => series.Id.Value),
        Profiles = ById(under.Profiles, over.Profiles, profile => profile.Id.Value),
        Outputs = [.. ById(under.Outputs, over.Outputs, output => output.Series.Value).Where(output => !output.Remove)],
        Sources = ById(under.Sources, over.Sources, source => source.Name.Value),
        Observed = ById(under.Observed, over.Observed, observed => observed.Series.Value),
        Units = [.. under.Units, .. over.Units],
        IsPartial = under.IsPartial || over.IsPartial,
    };

    // A horizon with its step and bins with their size are two ways of saying one thing: the later way wins whole.
    private static GridSyntax? Grid(GridSyntax? under, GridSyntax? over)
    {
        if (under is null || over is null)
        {
            return over ?? under;
        }

        var measured = over.Horizon is not null || (over.Bins is null && over.BinSize is null && over.BinUnit is null && under.Horizon is not null);
        return over with
        {
            Start = over.Start ?? under.Start,
            Zone = over.Zone ?? under.Zone,
            Bins = measured ? over.Bins : over.Bins ?? under.Bins,
            BinSize = measured ? over.BinSize : over.BinSize ?? under.BinSize,
            BinUnit = measured ? over.BinUnit : over.BinUnit ?? under.BinUnit,
            Horizon = measured ? over.Horizon ?? under.Horizon : null,
            Step = measured ? over.Step ?? under.Step : over.Step,
        };
    }

    private static ImmutableArray<ComponentSyntax> Components(ImmutableArray<ComponentSyntax> under, ImmutableArray<ComponentSyntax> over)
    {
        var merged = under.ToList();
        foreach (var component in over)
        {
            var at = merged.FindIndex(other => other.Id.Value == component.Id.Value);
            if (at < 0)
            {
                merged.Add(component);
            }
            else
            {
                merged[at] = component with { Fields = merged[at].Fields.OverlaidBy(component.Fields) };
            }
        }

        return [.. merged];
    }

    // An event that has an id stands where the one of that id below stood; the others come behind.
    private static ImmutableArray<EventSyntax> Events(ImmutableArray<EventSyntax> under, ScenarioSyntax over)
    {
        EventSyntax? Replacement(EventSyntax one) => one.Id is { } id ? over.Events.FirstOrDefault(other => other.Id?.Value == id.Value) : null;
        var kept = under
            .Where(one => one.Id is not { } id || over.RemovedEvents.All(removed => removed.Value != id.Value))
            .Select(one => Replacement(one) ?? one).ToArray();
        return [.. kept, .. over.Events.Where(one => !kept.Contains(one))];
    }

    private static ImmutableArray<T> ById<T>(ImmutableArray<T> under, ImmutableArray<T> over, Func<T, string> idOf)
    {
        var merged = under.ToList();
        foreach (var one in over)
        {
            var at = merged.FindIndex(other => idOf(other) == idOf(one));
            if (at < 0)
            {
                merged.Add(one);
            }
            else
            {
                merged[at] = one;
            }
        }

        return [.. merged];
    }
}
