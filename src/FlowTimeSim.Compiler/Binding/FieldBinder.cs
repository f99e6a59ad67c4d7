using System.Collections.Immutable;
using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Flow;
using FlowTimeSim.Compiler.Syntax;
using FlowTimeSim.Compiler.Text;
using FlowTimeSim.Compiler.Units;

namespace FlowTimeSim.Compiler.Binding;

/// <summary>Binds the fields of components and the free series, each once, when it is first asked for.</summary>
internal sealed class FieldBinder
{
    /// <summary>A chain of thousands of series must not end the stack.</summary>
    private const int MostNested = 100;

    private readonly Dictionary<string, BoundSeries?> bound = new(StringComparer.Ordinal);
    private readonly HashSet<string> open = new(StringComparer.Ordinal);
    private readonly Dictionary<ComponentEntry, double> initials = [];
    private readonly BindingContext context;
    private readonly CapacityBinder capacities;
    private InferredItems items = InferredItems.None;

    public FieldBinder(BindingContext context)
    {
        this.context = context;
        capacities = new CapacityBinder(context, this);
    }

    /// <summary>The components in the order of the catalogs.</summary>
    public ImmutableArray<ComponentEntry> Components { get; set; } = [];

    /// <summary>The free series by id.</summary>
    public IReadOnlyDictionary<string, FreeSeriesSyntax> FreeSeries { get; set; } = ImmutableDictionary<string, FreeSeriesSyntax>.Empty;

    /// <summary>True while a name is being bound, or when names lead to names too deep: it is read from its node then.</summary>
    public bool IsOpen(string name) => open.Contains(name) || (open.Count > MostNested && !bound.ContainsKey(name));

    /// <summary>Says which item flows through which component.</summary>
    public void SetItems(InferredItems known) => items = known;

    /// <summary>The item that flows through a component, when it is known.</summary>
    public string? ItemOf(ComponentEntry component) => items.Items.GetValueOrDefault(component)?.Item;

    /// <summary>Where that item is written.</summary>
    public SourceSpan? ItemPlaceOf(ComponentEntry component) => items.Items.GetValueOrDefault(component)?.Where;

    /// <summary>The component into which a connection's flow goes, by the name of the flow.</summary>
    public ComponentEntry? TargetOf(string flow) => items.Targets.GetValueOrDefault(flow);

    /// <summary>True of a text whose item was reported: it is not said again.</summary>
    public bool IsDisputed(SourceSpan where) => items.Disputed.Any(span => span.Source == where.Source && span.Start < where.End && where.Start < span.End);

    /// <summary>A free series; null after a finding.</summary>
    public BoundSeries? Free(string id) => Once(id, () =>
        FreeSeries.TryGetValue(id, out var syntax) && context.Series.Bind(syntax.Value, SeriesTarget.Any, id) is { } series
            ? context.Events.Apply(id, series, id)
            : null);

    /// <summary>A measure that is an input: demand, capacity; null after a finding.</summary>
    public BoundSeries? Measure(ComponentEntry component, string measure) =>
        measure == "capacity" ? capacities.Capacity(component) : Field(component, measure, SeriesTarget.Flow);

    /// <summary>What one server does in a bin; null after a finding, or where its service time holds it longer.</summary>
    public BoundSeries? OneServer(ComponentEntry component) => capacities.OneServer(component);

    /// <summary>What messages call a field.</summary>
    public static string PlaceOf(ComponentEntry component, string field) => $"the {field} of '{component.Id}'";

    /// <summary>A field, or null when it is not there or after a finding.</summary>
    public BoundSeries? Field(ComponentEntry component, string field, SeriesTarget target) => Once($"{component.Name}.{field}", () => Bind(component, field, target));

    /// <summary>The level before bin 0.</summary>
    public double Initial(ComponentEntry component)
    {
        if (initials.TryGetValue(component, out var known))
        {
            return known;
        }

        // One that reads the level itself must not lead here again.
        var value = initials[component] = 0;
        if (component.Fields.Series("initial") is { } syntax && Field(component, "initial", SeriesTarget.Level) is { } series)
        {
            if (series.Value.Known is { } numbers && series.Value.Draw is null && Columns.IsConstant(numbers))
            {
                value = numbers[0];
            }
            else
            {
                context.Findings.Report(DiagnosticCatalog.NotConstant, syntax.Span, $"'initial' is one number: it cannot change over time or depend on a run.");
            }
        }

        if (value < 0)
        {
            context.Findings.Report(DiagnosticCatalog.NegativeValue, component.Fields.Find("initial")!.Span, $"'initial' is {value}: a level cannot be below 0.");
            value = 0;
        }

        if (component.Fields.Find("initial") is { } written && Field(component, "limit", SeriesTarget.Level)?.Value.Known is { } limits && value > limits[0] * (1 + 1e-9))
        {
            context.Findings.Report(
                DiagnosticCatalog.InitialAboveLimit, written.Span, $"{value:#,0.##} wait at '{component.Id}' at the start, but only {limits[0]:#,0.##} can: the rest is lost in the first bin. Lower 'initial', or raise 'limit'.");
        }

        initials[component] = value;
        return value;
    }

    /// <summary>What is bound under a name, bound now if nobody asked before.</summary>
    internal BoundSeries? Once(string name, Func<BoundSeries?> bind)
    {
        if (bound.TryGetValue(name, out var done))
        {
            return done;
        }

        open.Add(name);
        var result = bind();
        open.Remove(name);
        bound[name] = result;
        return result;
    }

    private BoundSeries? Bind(ComponentEntry component, string field, SeriesTarget target)
    {
        if (component.Fields.Series(field) is not { } syntax)
        {
            return null;
        }

        var name = $"{component.Name}.{field}";
        var owner = $"{component.Name}_{field}";
        return context.Series.Bind(syntax, target, owner, PlaceOf(component, field)) is { } series && Counts(series, component, field) && Positive(series, component, field) is { } checkedSeries
            ? context.Events.Apply(name, checkedSeries, owner)
            : null;
    }

    /// <summary>The series, or null after the finding that it falls below 0.</summary>
    internal BoundSeries? Positive(BoundSeries series, ComponentEntry component, string field)
    {
        if (field is "demand" or "capacity" or "limit" or "parallelism" && series.Value.Draw is { } draw && draw.Values.Min() < 0 && series.Value.Known?.Min() >= 0)
        {
            context.Findings.Report(
                DiagnosticCatalog.NegativeValue, series.Value.Origin, $"The {field} of '{component.Id}' can be drawn as {draw.Values.Min():#,0.######}: it cannot be below 0.");
            return null;
        }

        if (series.Value.Known is not { } known || Array.FindIndex(known, x => x < 0) is not (>= 0 and var bin))
        {
            return series;
        }

        var when = known.Length == 1 ? string.Empty : FormattableString.Invariant($" in bin {bin} ({context.Grid.Describe(bin)})");
        context.Findings.Report(
            DiagnosticCatalog.NegativeValue, series.Value.Origin, $"The {field} of '{component.Id}' is {known[bin]:#,0.######}{when}: it cannot be below 0.");
        return null;
    }

    /// <summary>Whether it counts what flows through the component; what was reported before is not said again.</summary>
    internal bool Counts(BoundSeries series, ComponentEntry component, string field)
    {
        if (field is not ("capacity" or "limit" or "initial") || series.Unit.Items.IsEmpty || ItemOf(component) is not { } item || UnitMath.SingleItem(series.Unit) == item)
        {
            return true;
        }

        var where = series.Value.Origin;
        if (!IsDisputed(component.Fields.Series(field)!.Span))
        {
            var place = ItemPlaceOf(component)!.Value;
            context.Findings.Report(
                DiagnosticCatalog.DimensionMismatch,
                where,
                $"The {field} of '{component.Id}' is in {series.Unit.ToString()}, but {item} flows through it ({UnitWords.Place(place, where)}).",
                related: [new RelatedPlace(place.Location, $"in {item}")]);
        }

        return false;
    }
}
