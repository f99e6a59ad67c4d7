using System.Collections.Immutable;
using FlowTimeSim.Compiler.Binding;
using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.EngineModels;
using FlowTimeSim.Compiler.Lowering;
using FlowTimeSim.Compiler.Syntax;

namespace FlowTimeSim.Compiler.Changes;

/// <summary>
/// Models between two versions: the old one with some of the edits made. No text is edited: the parts that were read are put together anew, so that an edit
/// means the same wherever its file went.
/// </summary>
public sealed class HybridModels
{
    private readonly CompiledModel before;
    private readonly CompiledModel after;
    private readonly ModelSlots slots;

    private HybridModels(CompiledModel before, CompiledModel after, ModelSlots slots) => (this.before, this.after, this.slots) = (before, after, slots);

    /// <summary>The edits between the two versions.</summary>
    public ImmutableArray<ModelEdit> Edits { get; private init; } = [];

    /// <summary>Prepares hybrids of two versions of one scenario.</summary>
    /// <param name="before">As it was.</param>
    /// <param name="after">As it is.</param>
    public static HybridModels Of(CompiledModel before, CompiledModel after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var slots = ModelSlots.Of(before, after);
        return new HybridModels(before, after, slots) { Edits = ModelEdits.Between(slots, after.Origin) };
    }

    /// <summary>The old model with some edits made; null when they make no model without the others.</summary>
    /// <param name="made">Edits of <see cref="Edits"/>.</param>
    /// <param name="cancellation">Stops within the run that a compilation makes.</param>
    public CompiledModel? Compile(IEnumerable<ModelEdit> made, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(made);
        var taken = made.SelectMany(edit => edit.Slots).ToHashSet(StringComparer.Ordinal);
        var chosen = Chosen(taken);
        var findings = new FindingSink();
        if (before.Recipe is { } old && after.Recipe is { } now)
        {
            return ModelBuilder.Build(Recipe(old, now, chosen, taken), [], findings, cancellation);
        }

        var engine = before.Engine with { Nodes = [.. chosen.Values.Select(slot => slot.Value).OfType<EngineNode>()] };
        return ProgramCompiler.Compile(engine, findings) is { } program && !findings.HasErrors
            ? before with { Engine = engine, Program = program, Series = taken.Count == 0 ? before.Series : Series(engine) }
            : null;
    }

    // The new order where both have a thing; what only the old one has stays behind it.
    private OrderedDictionary<string, Slot> Chosen(HashSet<string> taken)
    {
        var chosen = new OrderedDictionary<string, Slot>(StringComparer.Ordinal);
        foreach (var (key, now) in slots.After)
        {
            if (taken.Contains(key))
            {
                chosen.Add(key, now);
            }
            else if (slots.Before.TryGetValue(key, out var old))
            {
                chosen.Add(key, old);
            }
        }

        foreach (var (key, old) in slots.Before.Where(pair => !slots.After.ContainsKey(pair.Key) && !taken.Contains(pair.Key)))
        {
            chosen.Add(key, old);
        }

        return chosen;
    }

    private static ModelRecipe Recipe(ModelRecipe old, ModelRecipe now, OrderedDictionary<string, Slot> chosen, HashSet<string> taken)
    {
        ImmutableArray<T> All<T>(SlotKind kind) => [.. chosen.Values.Where(slot => slot.Kind == kind).Select(slot => slot.Value).OfType<T>()];
        ImmutableArray<Sourced<string>> Words(SlotKind kind) => chosen.Values.FirstOrDefault(slot => slot.Kind == kind)?.Value is ImmutableArray<Sourced<string>> words ? words : [];
        var fields = chosen.Values.Where(slot => slot.Kind == SlotKind.Field).ToLookup(slot => slot.Owner!, slot => (Field)slot.Value!, StringComparer.Ordinal);
        var components = All<ComponentSyntax>(SlotKind.Component).Select(component => component with { Fields = new Fields([.. fields[component.Id.Value]]) });
        var catalog = old.Catalogs.Concat(now.Catalogs).FirstOrDefault() ?? new CatalogSyntax(old.Scenario.Source, old.Scenario.Span);
        var whole = Bare(catalog) with
        {
            Units = Words(SlotKind.Units),
            Classes = Words(SlotKind.Classes),
            Parameters = All<ParameterSyntax>(SlotKind.Parameter),
            Profiles = All<ProfileSyntax>(SlotKind.Profile),
            Series = All<FreeSeriesSyntax>(SlotKind.Series),
            Pools = All<PoolSyntax>(SlotKind.Pool),
            Components = [.. components],
            Connections = All<ConnectionSyntax>(SlotKind.Connection),
        };
        var scenario = old.Scenario with
        {
            Components = [],
            Series = [],
            Profiles = [],
            Units = [],
            Parameters = All<ParameterValueSyntax>(SlotKind.ParameterValue),
            Connections = All<ConnectionOverrideSyntax>(SlotKind.Override),
            Events = All<EventSyntax>(SlotKind.Event),
            Outputs = All<OutputSyntax>(SlotKind.Output),
            Grid = All<GridSyntax>(SlotKind.Grid).FirstOrDefault(),
            Warmup = chosen.GetValueOrDefault("warmup")?.Value as Yaml.YamlScalar,
        };

        // What the heads of files say goes with each part, so all files are named, without what they hold.
        return new ModelRecipe(scenario, [whole, .. old.Catalogs.Concat(now.Catalogs).Where(other => other != catalog).Select(Bare)], new HybridSources(old.Sources, now.Sources, taken), now.Inputs)
        {
            Lineage = [.. old.Lineage.Concat(now.Lineage).Select(Bare)],
            WrittenBinMinutes = old.WrittenBinMinutes,
        };
    }

    private static CatalogSyntax Bare(CatalogSyntax catalog) => catalog with
    {
        Units = [],
        Classes = [],
        Parameters = [],
        Profiles = [],
        Series = [],
        Pools = [],
        Components = [],
        Connections = [],
    };

    private static ScenarioSyntax Bare(ScenarioSyntax scenario) => scenario with { Components = [], Connections = [], Events = [], Series = [], Profiles = [], Outputs = [], Parameters = [], Units = [] };

    private Dictionary<string, Flow.SeriesInfo> Series(EngineModel engine) => engine.Nodes
        .Select(node => after.Series.GetValueOrDefault(node.Id) ?? before.Series.GetValueOrDefault(node.Id)).OfType<Flow.SeriesInfo>()
        .ToDictionary(series => series.Name, StringComparer.Ordinal);
}
