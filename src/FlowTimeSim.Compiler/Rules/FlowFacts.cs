using System.Collections.Immutable;
using System.Globalization;
using FlowTimeSim.Compiler.Binding;
using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.EngineModels;
using FlowTimeSim.Compiler.Flow;
using FlowTimeSim.Compiler.Lowering;
using FlowTimeSim.Compiler.Syntax;
using FlowTimeSim.Compiler.Text;
using FlowTimeSim.Engine;

namespace FlowTimeSim.Compiler.Rules;

/// <summary>What the flow rules ask of a model and its baseline run.</summary>
internal sealed class FlowFacts(CompiledModel model, FlowModel flow, Func<string, double[]?> values)
{
    private const double HourMinutes = 60;
    private const double DayMinutes = 1440;

    // In node-bins: some tens of milliseconds each time.
    private const long MostWork = 2_000_000;
    private ImmutableArray<FlowLoop> loops;

    public CompiledModel Model { get; } = model;

    public FlowModel Flow { get; } = flow;

    /// <summary>What it was compiled from; null for a model that was not written as files.</summary>
    public ModelRecipe? Recipe => Model.Recipe;

    /// <summary>Where flow can come back, and what that makes of it.</summary>
    public ImmutableArray<FlowLoop> Loops => loops.IsDefault ? loops = FlowLoops.Find(this) : loops;

    public int Bins => Model.Grid.Bins;

    /// <summary>The first bin behind the warm-up.</summary>
    public int First => Math.Min(Model.WarmupBins, Bins);

    public IEnumerable<FlowComponent> Of(params ComponentKind[] kinds) => Flow.Components.Where(component => kinds.Contains(component.Kind));

    /// <summary>The values of a measure over the whole horizon.</summary>
    public double[]? Values(FlowComponent component, string measure) => values($"{component.Id}.{measure}");

    /// <summary>The values of a series by its name.</summary>
    public double[]? Values(string series) => values(series);

    /// <summary>A connection as it is written; null when a part of it was.</summary>
    public ConnectionSyntax? WrittenOf(FlowConnection connection) =>
        Recipe?.Catalogs.SelectMany(catalog => catalog.Connections).FirstOrDefault(written => written.Span == connection.Origin);

    /// <summary>The sum behind the warm-up; 0 for a measure that is not there.</summary>
    public double Sum(double[]? series) => series is null ? 0 : series.Skip(First).Sum();

    /// <summary>The mean behind the warm-up.</summary>
    public double Mean(double[] series) => First < series.Length ? Sum(series) / (series.Length - First) : 0;

    /// <summary>The first bin behind the warm-up in which something is above 0; -1 without one.</summary>
    public int FirstAbove(double[] series, double threshold) => Array.FindIndex(series, First, value => value > threshold);

    /// <summary>The level before the first bin that is judged.</summary>
    public double LevelBefore(FlowComponent component, double[] queue) => First > 0
        ? queue[First - 1]
        : NodeOf($"{component.Id}.queue") is QueueNode node ? node.Initial : 0;

    /// <summary>The engine's node of a series.</summary>
    public EngineNode? NodeOf(string series) =>
        Model.Series.TryGetValue(series, out var info) ? Model.Engine.Nodes.FirstOrDefault(node => node.Id == info.NodeId) : null;

    /// <summary>The fields of a component as they stand in this scenario.</summary>
    public Fields FieldsOf(FlowComponent component)
    {
        var fields = Recipe?.Catalogs.SelectMany(catalog => catalog.Components).FirstOrDefault(syntax => IsOf(syntax, component))?.Fields ?? Fields.Empty;
        return Recipe?.Scenario.Components.FirstOrDefault(syntax => IsOf(syntax, component)) is { } over ? fields.OverlaidBy(over.Fields) : fields;
    }

    /// <summary>Where a field's value is written; without one, where the component is.</summary>
    public SourceSpan PlaceOf(FlowComponent component, string field) => FieldsOf(component).Find(field) is { } found ? found.Span : component.Origin;

    /// <summary>True when the scenario takes parts of the system out: what hangs loose then hangs loose on purpose.</summary>
    public bool RemovesComponents => Recipe?.Lineage.Any(scenario => scenario.Components.Any(syntax => syntax.Fields.Find("remove") is not null)) ?? false;

    /// <summary>True when any file of the project names the series, or an output does.</summary>
    public bool IsNamed(string series) => Model.Outputs.Any(output => output.Series == series)
        || Texts.Any(text => WordUse.Places(text, series).Any())
        || (Spelled(series) is { } authored && Texts.Any(text => WordUse.Places(text, authored).Any()));

    /// <summary>True when a catalog names the series, or a scenario does outside of its events.</summary>
    public bool IsComputedWith(string series) => Recipe is { } recipe
        && (recipe.Catalogs.Any(catalog => WordUse.Places(catalog.Source, series).Any())
            || recipe.Lineage.Append(recipe.Scenario).Any(scenario => WordUse.Places(scenario.Source, series)
                .Any(at => !scenario.Events.Any(one => one.Span.Start <= at && at < one.Span.End))));

    /// <summary>A flow per bin as people say it: <c>133.72 unit/hour</c>.</summary>
    public string Rate(double perBin, FlowComponent component)
    {
        var (word, minutes) = Model.Grid.BinMinutes switch
        {
            >= 7 * DayMinutes => ("week", 7 * DayMinutes),
            >= DayMinutes => ("day", DayMinutes),
            _ => ("hour", HourMinutes),
        };
        var figure = Figure(perBin * minutes / Model.Grid.BinMinutes);
        return component.ItemUnit is { } item ? $"{figure} {item}/{word}" : $"{figure} per {word}";
    }

    /// <summary>A number of items.</summary>
    public static string Amount(double value, FlowComponent component) => component.ItemUnit is { } item ? $"{Figure(value)} {item}" : Figure(value);

    /// <summary>Large figures without a fraction, small ones with what tells them from 0.</summary>
    public static string Figure(double value) => value.ToString(
        Math.Abs(value) switch { >= 1000 => "#,0", >= 1 or 0 => "#,0.##", >= 0.01 => "0.####", _ => "0.##E+0" }, CultureInfo.InvariantCulture);

    /// <summary>A bin with its local time, where there is one.</summary>
    public string Bin(int bin) => Model.Grid.Start is null
        ? string.Create(CultureInfo.InvariantCulture, $"bin {bin}")
        : string.Create(CultureInfo.InvariantCulture, $"bin {bin} ({Model.Grid.Describe(bin)})");

    /// <summary>True for a model that is small enough to be run a few times more by the rules that need it: work is bounded by count.</summary>
    public bool CanRunAgain => Recipe is not null && (long)Model.Engine.Nodes.Length * Bins <= MostWork;

    /// <summary>The same model under changes, run; null when it does not compile so, or its run is not finite.</summary>
    public FlowFacts? Under(params ModelChange[] changes) => ModelCompiler.Recompile(Model, changes, new FindingSink()) is { } changed ? Run(changed) : null;

    /// <summary>The same model on bins half as long, run; null where that cannot be.</summary>
    public FlowFacts? AtHalfStep() => HalfStep.Of(Model) is { } finer ? Run(finer) : null;

    private static FlowFacts? Run(CompiledModel model)
    {
        if (model.Flow is not { } flow || Evaluator.Run(model.Program) is not { FirstNonFinite: null } run)
        {
            return null;
        }

        return new FlowFacts(model, flow, name => model.Series.GetValueOrDefault(name)?.NodeId is { } node && run.TryGet(node, out var series) ? series.Value.ToArray() : null);
    }

    private IEnumerable<SourceText> Texts => Recipe?.Texts ?? Model.Tests.Select(test => test.Source);

    private static bool IsOf(ComponentSyntax syntax, FlowComponent component) => NodeList.Lowered(syntax.Id.Value) == component.Id;

    // A catalog's id may hold '.' and '-', which expressions write as '_'.
    private string? Spelled(string series)
    {
        var dot = series.LastIndexOf('.');
        var syntax = dot < 0 ? null : Recipe?.Catalogs.SelectMany(catalog => catalog.Components).FirstOrDefault(one => NodeList.Lowered(one.Id.Value) == series[..dot]);
        return syntax is null || syntax.Id.Value == series[..dot] ? null : syntax.Id.Value + series[dot..];
    }
}
