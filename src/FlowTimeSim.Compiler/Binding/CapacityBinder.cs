using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Flow;
using FlowTimeSim.Compiler.Units;

namespace FlowTimeSim.Compiler.Binding;

/// <summary>Binds what a component can do in a bin: from its capacity, its servers, its service time and its pool.</summary>
internal sealed class CapacityBinder(BindingContext context, FieldBinder fields)
{
    /// <summary>What one server does in a bin: its capacity, else as often as its service time fits; null after a finding, or where that holds it longer.</summary>
    public BoundSeries? OneServer(ComponentEntry component) => fields.Once($"{component.Name}.(one)", () =>
    {
        var owner = component.Name + "_capacity";
        if (component.Fields.Series("capacity") is { } syntax)
        {
            var target = component.Has("parallelism") || component.Has("pool") ? SeriesTarget.PerServer : SeriesTarget.Flow;
            return context.Series.Bind(syntax, target, owner, FieldBinder.PlaceOf(component, "capacity")) is { } series ? fields.Positive(series, component, "capacity") : null;
        }

        if (component.Has("serviceTime"))
        {
            return Holding.Holds(context, component) || fields.Field(component, "serviceTime", SeriesTarget.Duration) is not { } time
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

    /// <summary>One server's capacity times the servers; without it what so many servers do in a bin (language.md, "One bin of a buffer"). Null after a finding.</summary>
    public BoundSeries? Capacity(ComponentEntry component) => fields.Once($"{component.Name}.capacity", () =>
    {
        var owner = component.Name + "_capacity";
        var servers = component.Has("parallelism") ? fields.Field(component, "parallelism", SeriesTarget.Count) : null;
        var time = component.Has("serviceTime") ? fields.Field(component, "serviceTime", SeriesTarget.Duration) : null;
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

            servers = new BoundSeries(left, SeriesKind.Ratio, left.Unit);
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

        if (!fields.Counts(one, component, "capacity"))
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
        if (UnitMath.SingleItem(servers.Unit) is { } counted && counted == (UnitMath.SingleItem(one.Unit) ?? (one.Unit.Items.IsEmpty ? fields.ItemOf(component) : null)))
        {
            context.Findings.Report(
                DiagnosticCatalog.DimensionMismatch,
                servers.Value.Origin,
                $"The parallelism of '{component.Id}' is in {counted}, which is what flows through it: it is the number of servers, without a unit or in one of their own such as 'agent'.",
                related: [new RelatedPlace(one.Value.Origin.Location, "the capacity")]);
            return null;
        }

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
