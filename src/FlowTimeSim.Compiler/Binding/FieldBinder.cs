using System.Collections.Immutable;
using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Flow;
using FlowTimeSim.Compiler.Syntax;
using FlowTimeSim.Compiler.Text;
using FlowTimeSim.Compiler.Units;

namespace FlowTimeSim.Compiler.Binding;

/// <summary>Binds the fields of components and the free series, each once, when it is first asked for.</summary>
internal sealed class FieldBinder(BindingContext context)
{
    /// <summary>A chain of thousands of series must not end the stack.</summary>
    private const int MostNested = 100;

    private readonly Dictionary<string, BoundSeries?> bound = new(StringComparer.Ordinal);
    private readonly HashSet<string> open = new(StringComparer.Ordinal);
    private readonly Dictionary<ComponentEntry, double> initials = [];
    private InferredItems items = InferredItems.None;

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
        measure == "capacity" ? Capacity(component) : Field(component, measure, SeriesTarget.Flow);

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

    private BoundSeries? Once(string name, Func<BoundSeries?> bind)
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

    private BoundSeries? Positive(BoundSeries series, ComponentEntry component, string field)
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

    /// <summary>What one server does in a bin: its capacity, else as often as its service time fits; null after a finding, or where that holds it longer.</summary>
    public BoundSeries? OneServer(ComponentEntry component) => Once($"{component.Name}.(one)", () =>
    {
        var owner = component.Name + "_capacity";
        if (component.Fields.Series("capacity") is { } syntax)
        {
            var target = component.Has("parallelism") || component.Has("pool") ? SeriesTarget.PerServer : SeriesTarget.Flow;
            return context.Series.Bind(syntax, target, owner, PlaceOf(component, "capacity")) is { } series ? Positive(series, component, "capacity") : null;
        }

        if (component.Has("serviceTime"))
        {
            return Holding.Holds(context, component) || Field(component, "serviceTime", SeriesTarget.Duration) is not { } time
                ? null
                : context.Finisher.Finish(PerBin(time.Value, owner), SeriesTarget.Flow);
        }

        if (!component.IsPartial)
        {
            context.Findings.Report(
                DiagnosticCatalog.FieldMissing, component.Syntax.Id.Span, $"'{component.Id}' says neither its capacity nor its service time. Write 'capacity: 100 unit/hour'.");
        }

        return null;
    });

    // One server's capacity times the servers; without it what so many servers do in a bin (language.md, "One bin of a buffer").
    private BoundSeries? Capacity(ComponentEntry component) => Once($"{component.Name}.capacity", () =>
    {
        var owner = component.Name + "_capacity";
        var servers = component.Has("parallelism") ? Field(component, "parallelism", SeriesTarget.Count) : null;
        var time = component.Has("serviceTime") ? Field(component, "serviceTime", SeriesTarget.Duration) : null;
        if ((component.Has("parallelism") && servers is null) || (component.Has("serviceTime") && (time is null || !(Holding.Holds(context, component) ? StaysHeld(component, time) : FitsBin(component, time)))))
        {
            return null;
        }

        if (component.Has("pool"))
        {
            if (context.Pools.Of(component) is not { } pool || PoolSharing.Servers(context, component, pool, servers) is not { } left)
            {
                return null;
            }

            servers = new BoundSeries(left, SeriesKind.Ratio, Unit.None);
        }

        if (component.Fields.Series("capacity") is null && Holding.Holds(context, component))
        {
            return context.Events.Apply($"{component.Name}.capacity", Held(component, servers, time!, null, owner), owner);
        }

        if (OneServer(component) is not { } one)
        {
            return null;
        }

        var whole = one.Value;
        if (servers is not null)
        {
            if (OfAll(component, one, servers, owner) is not { } all)
            {
                return null;
            }

            one = one with { Unit = all.Unit };
            whole = all;
        }

        if (!Counts(one, component, "capacity"))
        {
            return null;
        }

        Compare(component, one, time);
        if (Holding.Holds(context, component))
        {
            return context.Events.Apply($"{component.Name}.capacity", Held(component, servers, time!, one with { Value = whole }, owner), owner);
        }

        return context.Events.Apply($"{component.Name}.capacity", one with { Value = whole }, owner);
    });

    // A capacity per server says so ('12 call/(agent*h)'), or is one server's without a word.
    private Bound? OfAll(ComponentEntry component, BoundSeries one, BoundSeries servers, string owner)
    {
        var product = context.Series.Times(one.Value, context.Expressions.Noded(servers.Value, owner), one.Value.Origin, owner) with { Nature = Nature.Flow, OwnBinPower = null };
        if (one.Unit.Items.IsEmpty || UnitMath.SingleItem(one.Unit) is not null)
        {
            return product with { Unit = one.Unit };
        }

        if (UnitMath.SingleItem(product.Unit) is not null)
        {
            return product;
        }

        context.Findings.Report(
            DiagnosticCatalog.DimensionMismatch,
            one.Value.Origin,
            $"The capacity of '{component.Id}' is in {one.Unit.ToString()} per bin, and its parallelism in {servers.Unit.ToString()} ({UnitWords.Place(servers.Value.Origin, one.Value.Origin)}): together they are no flow of one item.",
            related: [new RelatedPlace(servers.Value.Origin.Location, "the parallelism")]);
        return null;
    }

    /// <summary>Whether it counts what flows through the component; what was reported before is not said again.</summary>
    private bool Counts(BoundSeries series, ComponentEntry component, string field)
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

    private BoundSeries Held(ComponentEntry component, BoundSeries? servers, BoundSeries time, BoundSeries? most, string owner)
    {
        var number = servers?.Value ?? Bound.Number(1, Unit.None, Nature.Plain, time.Value.Origin);
        return new BoundSeries(Holding.Capacity(context, component, number, time.Value.Known![0], most?.Value, owner), SeriesKind.Flow, most?.Unit ?? Unit.None);
    }

    // An event, or a change that is tried out, may bring a service time that the series of the model were not made for.
    private bool StaysHeld(ComponentEntry component, BoundSeries time)
    {
        if (time.Value is { Draw: null, Known: { } minutes } && Columns.IsConstant(minutes) && Holding.IsLonger(context, minutes[0]))
        {
            return true;
        }

        context.Findings.Report(
            DiagnosticCatalog.NotConstant,
            time.Value.Origin,
            $"The service time of '{component.Id}' is longer than a bin ({context.Grid.BinMinutes} min): it must stay so and cannot change over time. Take a longer step, or say 'capacity' alone.");
        return false;
    }

    private Bound PerBin(Bound time, string owner)
    {
        var bin = Bound.Number(context.Grid.BinMinutes, Unit.Minute, Nature.Plain, time.Origin);
        return Algebra.Product(bin, context.Expressions.Noded(time, owner), true, time.Origin, x => context.Expressions.CodeOf(x, owner)) with { Nature = Nature.Flow };
    }

    private bool FitsBin(ComponentEntry component, BoundSeries time)
    {
        if (time.Value.Known is { } minutes && minutes.Any(x => x <= 0))
        {
            context.Findings.Report(DiagnosticCatalog.BadDuration, time.Value.Origin, $"The service time of '{component.Id}' is above 0.");
            return false;
        }

        if (time.Value.Known is null || time.Value.Known.Any(x => x > context.Grid.BinMinutes * (1 + 1e-9)))
        {
            context.Findings.Report(
                DiagnosticCatalog.NotConstant,
                time.Value.Origin,
                $"The service time of '{component.Id}' is longer than a bin ({context.Grid.BinMinutes} min), or may become so: then it must be one duration that does not change, written as a number. Take a longer step, or say 'capacity' alone.");
            return false;
        }

        return true;
    }

    private void Compare(ComponentEntry component, BoundSeries one, BoundSeries? time)
    {
        if (time?.Value.Known is not [var minutes] || one.Value.Known is not [var capacity] || !component.Has("capacity"))
        {
            return;
        }

        var implied = context.Grid.BinMinutes / minutes;
        if (Math.Abs(capacity - implied) > 0.05 * Math.Max(capacity, implied))
        {
            context.Findings.Report(
                DiagnosticCatalog.CapacityDisagrees,
                one.Value.Origin,
                $"'{component.Id}' says a capacity of {capacity:#,0.##} a bin, but its service time gives {implied:#,0.##}. The capacity counts; take one of them out.",
                related: [new RelatedPlace(time.Value.Origin.Location, "the service time")]);
        }
    }
}
