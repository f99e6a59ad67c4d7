using System.Collections.Immutable;
using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Flow;
using FlowTimeSim.Compiler.Syntax;
using FlowTimeSim.Compiler.Text;
using FlowTimeSim.Compiler.Time;
using FlowTimeSim.Compiler.Units;
using FlowTimeSim.Compiler.Yaml;

namespace FlowTimeSim.Compiler.Binding;

/// <summary>Binds a scenario over its catalogs: every name, unit and number, in the order in which they need each other.</summary>
internal sealed class Binder(BindingContext context)
{
    /// <summary>What is true whatever the grid is.</summary>
    private static readonly string[] WithoutGrid = ["FTS2001", "FTS2003", "FTS2004", "FTS2010", "FTS2053", "FTS2080", "FTS2081", "FTS2082", "FTS2083", "FTS2084", "FTS2085"];

    /// <summary>Binds; what could not be bound was reported. Null without a grid.</summary>
    public BoundSystem? Bind()
    {
        Declarations();
        if (new GridBinder(context).Bind() is { } grid)
        {
            // Every component, connection and series has at least one vector: asked before the first is made.
            var recipe = context.Recipe;
            var entries = recipe.Catalogs.Sum(catalog => (long)catalog.Components.Length + catalog.Connections.Length + catalog.Series.Length);
            return ModelWork.Fits(entries, grid.Bins, 1, recipe.Inputs.WorkLimit, PlaceOfGrid(recipe), context.Findings) ? System(grid) : null;
        }

        // Names and units are wrong with any grid: all of them are reported in one build.
        var own = new FindingSink();
        var other = new BindingContext(context.Recipe, context.Changes, own);
        var binder = new Binder(other);
        binder.Declarations();
        binder.System(new Grid(24, 1, BinUnit.Hours) { Start = DateTimeOffset.UnixEpoch });
        context.Findings.AddRange(own.ToSorted().Where(finding => WithoutGrid.Contains(finding.Code)));
        return null;
    }

    /// <summary>Where the number of bins is written: the scenario's grid, or its head when a scenario that it extends has it.</summary>
    public static Location PlaceOfGrid(ModelRecipe recipe) =>
        (recipe.Scenario.Grid?.Span ?? recipe.Lineage.Select(scenario => scenario.Grid?.Span).FirstOrDefault(span => span is not null) ?? recipe.Scenario.Span).Location;

    private void Declarations()
    {
        Heads();
        context.Parameters.Bind(Distinct(context.Recipe.Catalogs.SelectMany(catalog => catalog.Parameters), "parameter", parameter => parameter.Id));
    }

    private BoundSystem System(Grid grid)
    {
        context.Grid = grid;
        var scenario = context.Recipe.Scenario;
        context.Profiles.Declare([.. Distinct(context.Recipe.Catalogs.SelectMany(c => c.Profiles), "profile", p => p.Id), .. scenario.Profiles]);
        context.Parameters.CheckProfiles(context.Profiles.Names);
        var components = new ComponentBinder(context);
        context.Fields.Components = components.Bind();
        context.Fields.FreeSeries = FreeSeries();
        context.Pools.Declare([.. Distinct(context.Recipe.Catalogs.SelectMany(catalog => catalog.Pools), "pool", pool => pool.Id)]);
        var connections = new ConnectionBinder(context, components.Removed);
        var resolved = connections.Resolve();
        context.HeldUp = Blocking.Feeders(resolved);
        context.Classes = new ClassBinder(context, resolved).Bind(components.Removed.Count > 0);
        context.Symbols = new SymbolCollector(context).Collect(resolved);
        new EventPlanner(context).Plan();
        context.Fields.SetItems(new ItemInference(context).Infer(resolved));
        Behaviour();
        Everything();
        new SourceNames(context).Check(components.Removed.Count > 0);
        return new BoundSystem(context.Fields.Components, connections.BindValues(resolved))
        {
            WarmupBins = scenario.Warmup is { } warmup && context.Constants.Duration(warmup, zeroToo: true) is { } minutes
                ? (int)Math.Min(grid.Bins, Math.Ceiling((minutes / grid.BinMinutes) - 1e-9))
                : 0,
            Outputs = new OutputBinder(context).Bind(),
            Observed = new ObservationBinder(context).Bind(),
        };
    }

    private void Heads()
    {
        var declared = context.Recipe.Catalogs.SelectMany(catalog => catalog.Units).Concat(context.Recipe.Scenario.Units).ToArray();
        foreach (var word in declared.Where(word => TimeUnits.TryGet(word.Value, out _) || word.Value == "bin"))
        {
            context.Findings.Report(DiagnosticCatalog.ItemIsTime, word.Span, $"'{word.Value}' is a unit of time and cannot be an item.");
        }

        foreach (var (word, first) in ItemNames.SameItems([.. declared.Select(word => word.Value)]))
        {
            context.Findings.Report(
                DiagnosticCatalog.ItemTwice,
                declared[word].Span,
                $"'{declared[word].Value}' and '{declared[first].Value}' ({UnitWords.Place(declared[first].Span, declared[word].Span)}) are one item, singular and plural, but would count as two. Declare one of them: both forms can be written.",
                related: [new RelatedPlace(declared[first].Span.Location, declared[first].Value)]);
        }

        context.Items = [.. declared.Select(word => word.Value).Where(word => !TimeUnits.TryGet(word, out _)).Distinct(StringComparer.Ordinal)];
        foreach (var catalog in context.Recipe.Catalogs)
        {
            context.SetFacts(catalog.Source, Facts(catalog.Per, catalog.Step));
        }

        foreach (var test in context.Recipe.Tests)
        {
            // Whether that is a time is said where the test is judged.
            context.SetFacts(test.Source, new FileFacts(UnitParser.Minutes(test.Per?.Value, []), null));
        }

        foreach (var scenario in context.Recipe.Lineage)
        {
            context.SetFacts(scenario.Source, Facts(scenario.Per, scenario.Step));
        }
    }

    private FileFacts Facts(YamlScalar? per, YamlScalar? step) =>
        new(per is null ? null : context.Constants.Per(per) ?? 60, step is null ? null : context.Constants.Per(step));

    private Dictionary<string, FreeSeriesSyntax> FreeSeries()
    {
        var result = new Dictionary<string, FreeSeriesSyntax>(StringComparer.Ordinal);
        foreach (var series in Distinct(context.Recipe.Catalogs.SelectMany(c => c.Series), "series", s => s.Id))
        {
            result[series.Id.Value] = series;
        }

        var below = new HashSet<string>(StringComparer.Ordinal);
        foreach (var scenario in context.Recipe.Lineage)
        {
            below.UnionWith(Distinct(scenario.Series, "series", s => s.Id).Where(s => !s.Remove).Select(s => s.Id.Value));
        }

        foreach (var series in context.Recipe.Scenario.Series)
        {
            if (series.Remove)
            {
                if (!result.Remove(series.Id.Value) && !below.Contains(series.Id.Value))
                {
                    context.ReportUnknown(series.Id.Span, series.Id.Value, result.Keys);
                }
            }
            else
            {
                result[series.Id.Value] = series;
            }
        }

        return result;
    }

    private IEnumerable<T> Distinct<T>(IEnumerable<T> all, string what, Func<T, Sourced<string>> idOf)
    {
        var seen = new Dictionary<string, Sourced<string>>(StringComparer.OrdinalIgnoreCase);
        foreach (var one in all)
        {
            var id = idOf(one);
            if (seen.TryAdd(id.Value, id))
            {
                yield return one;
            }
            else
            {
                context.Doubt(id.Value);
                Duplicates.Report(context.Findings, what, id, seen[id.Value]);
            }
        }
    }

    // A drawing is no model: in a scenario everything has a behaviour.
    private void Behaviour()
    {
        var plain = context.Fields.Components.Where(component => component is { Kind: ComponentKind.Node, IsPartial: false }).ToArray();
        if (plain.Length > 0 && plain.Length == context.Fields.Components.Length)
        {
            var where = context.Recipe.Scenario.Catalogs is [var first, ..] ? first.Span : context.Recipe.Scenario.Span;
            context.Findings.Report(
                DiagnosticCatalog.BehaviourMissing, where, $"No component of the catalog has a kind: there is structure, but nothing to run. Give each a kind: source, service, buffer, router, delay, sink.");
            return;
        }

        foreach (var component in plain)
        {
            context.Findings.Report(
                DiagnosticCatalog.BehaviourMissing, component.Syntax.Id.Span, $"'{component.Id}' has no kind, so it is not known what it does. Write 'kind: buffer', or source, service, router, delay, sink.");
        }
    }

    private void Everything()
    {
        foreach (var id in context.Fields.FreeSeries.Keys)
        {
            context.Fields.Free(id);
        }

        foreach (var pool in context.Pools.All)
        {
            context.Pools.Size(pool);
        }

        foreach (var component in context.Fields.Components)
        {
            foreach (var row in MeasureTable.Of(component.Kind).Where(row => row.IsField))
            {
                context.Fields.Measure(component, row.Name);
            }

            ComponentFields.Bind(context, component);
        }
    }
}
