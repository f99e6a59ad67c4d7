using System.Collections.Immutable;
using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Expressions;
using FlowTimeSim.Compiler.Flow;
using FlowTimeSim.Compiler.Syntax;
using FlowTimeSim.Compiler.Text;
using FlowTimeSim.Compiler.Units;

namespace FlowTimeSim.Compiler.Binding;

/// <summary>
/// Applies events in file order, then changes. Each is v' = keep x v + brought, per bin; what covers a bin in part counts in part, and
/// a level has the value of the bin's end.
/// </summary>
internal sealed class EventBinder(BindingContext context)
{
    private readonly Dictionary<string, List<PlannedEvent>> planned = new(StringComparer.Ordinal);
    private readonly HashSet<PlannedEvent> failed = [];

    /// <summary>All that is planned, by target, each in its order.</summary>
    public IEnumerable<PlannedEvent> All => planned.SelectMany(entry => entry.Value.Select(change => change with { Target = entry.Key }));

    /// <summary>What says the last of the events and changes that cover a bin, when there is one: it made the value what it is.</summary>
    public SourceSpan? CauseOf(string target, int bin) => (planned.GetValueOrDefault(target) ?? [])
        .Where(change => change.Value is not null && (change.When is null || change.When.Cover(context.Grid, context.Clock)[bin] > 0))
        .Select(change => (SourceSpan?)change.Value!.Span).LastOrDefault();

    /// <summary>Plans an event of a target.</summary>
    public void Plan(string target, PlannedEvent change)
    {
        if (!planned.TryGetValue(target, out var list))
        {
            planned.Add(target, list = []);
        }

        list.Add(change);
    }

    /// <summary>The value under the events of its name; null after a finding.</summary>
    public BoundSeries? Apply(string target, BoundSeries series, string owner)
    {
        foreach (var change in planned.GetValueOrDefault(target) ?? [])
        {
            if (One(change, series, owner) is not { } next)
            {
                return null;
            }

            series = series with { Value = next };
        }

        return series;
    }

    private Bound? One(PlannedEvent change, BoundSeries series, string owner)
    {
        if (Operand(change, series, owner) is not { } operand)
        {
            return null;
        }

        var cover = Cover(change, series.Kind);
        if (cover is null)
        {
            return null;
        }

        var value = series.Value;
        if (operand.Known is not { } x)
        {
            return Simulated(change, value, operand, cover, owner);
        }

        var keep = change.Operation switch
        {
            "set" => Columns.Map(cover, s => 1 - s),
            "multiply" => Columns.Zip(cover, x, (s, m) => 1 - s + (s * m)),
            _ => [1],
        };
        var brought = change.Operation == "multiply" ? [0] : Columns.Zip(cover, x, Columns.Multiply);
        if (value.Known is not { } known)
        {
            return WithCode(value, keep, brought, owner);
        }

        return value with
        {
            Known = Affine(known, keep, brought),
            Code = null,
            Draw = value.Draw is { } draw
                ? draw with { Scale = Columns.Zip(draw.Scale, keep, Columns.Multiply), Offset = Affine(draw.Offset, keep, brought) }
                : null,
        };
    }

    // What is wholly replaced leaves nothing of the old, not even -0 or a rounding.
    private static double[] Affine(double[] value, double[] keep, double[] brought)
    {
        var kept = Columns.Zip(value, keep, (v, k) => k == 1 ? v : k == 0 ? 0 : v * k);
        return Columns.Zip(kept, brought, (v, b) => b == 0 ? v : v + b);
    }

    private double[]? Cover(PlannedEvent change, SeriesKind kind)
    {
        if (change.When is not { } when)
        {
            return [1];
        }

        return kind == SeriesKind.Level ? when.AtEnds(context.Grid, context.Clock) : when.Cover(context.Grid, context.Clock);
    }

    private Bound? Operand(PlannedEvent change, BoundSeries series, string owner)
    {
        if (change.Value is null)
        {
            return Bound.Number(change.Number, series.Unit, Nature.Plain, series.Value.Origin);
        }

        if (failed.Contains(change))
        {
            return null;
        }

        var target = change.Operation == "multiply" ? SeriesTarget.Ratio : series.Kind switch
        {
            SeriesKind.Flow => SeriesTarget.Flow,
            SeriesKind.Level => SeriesTarget.Level,
            SeriesKind.Duration => SeriesTarget.Duration,
            SeriesKind.Ratio => IsCount(change) ? SeriesTarget.Count : SeriesTarget.Ratio,
            _ => SeriesTarget.Any,
        };
        var bound = context.Series.Bind(change.Value, target, owner, change.Operation == "multiply" ? $"a factor of '{change.Target}'" : $"'{change.Target}'");
        if (bound is not null && change.Operation != "multiply" && !(Counts(change, bound, series) && IsShare(change, bound)))
        {
            bound = null;
        }

        if (bound is null)
        {
            failed.Add(change);
        }

        return bound is null ? null : context.Expressions.Noded(bound.Value, owner);
    }

    private static bool IsCount(PlannedEvent change) => change.Target.EndsWith(".parallelism", StringComparison.Ordinal);

    // What a component's events count was compared when its item was inferred.
    private bool Counts(PlannedEvent change, BoundSeries bound, BoundSeries series)
    {
        var items = series.Unit.Items;
        if (bound.Unit.Items.IsEmpty || items.IsEmpty || IsCount(change) || bound.Unit.Items.SequenceEqual(items))
        {
            return true;
        }

        var where = bound.Value.Origin;
        if (!context.Fields.IsDisputed(change.Value!.Span) && !context.Fields.IsDisputed(series.Value.Origin))
        {
            context.Findings.Report(
                DiagnosticCatalog.DimensionMismatch,
                where,
                $"{UnitWords.Sentence(bound.Value, where)}, but '{change.Target}' is in {series.Unit.ToString()} ({UnitWords.Place(series.Value.Origin, where)}).",
                related: [new RelatedPlace(series.Value.Origin.Location, "its value")]);
        }

        return false;
    }

    private bool IsShare(PlannedEvent change, BoundSeries bound)
    {
        if (!change.Target.EndsWith(".errorRate", StringComparison.Ordinal) || bound.Value.Known is not { } known || Array.Find(known, x => x > 1) is not (> 1 and var most))
        {
            return true;
        }

        Percentage.Report(context.Findings, bound.Value, $"The error rate that '{change.Target}' is given", most);
        return false;
    }

    private Bound Simulated(PlannedEvent change, Bound value, Bound operand, double[] cover, string owner)
    {
        var where = operand.Origin;
        Expression Part(double[] numbers) => context.Expressions.CodeOf(new Bound(Unit.None, Nature.Plain, where) { Known = numbers }, owner);
        var old = context.Expressions.CodeOf(value, owner);
        var code = change.Operation switch
        {
            "set" => Sum(Product(old, Part(Columns.Map(cover, s => 1 - s))), Product(operand.Code!, Part(cover))),
            "multiply" => Product(old, Sum(Part(Columns.Map(cover, s => 1 - s)), Product(operand.Code!, Part(cover)))),
            _ => Sum(old, Product(operand.Code!, Part(cover))),
        };
        return value with { Known = null, Draw = null, Code = code };
    }

    private Bound WithCode(Bound value, double[] keep, double[] brought, string owner)
    {
        var code = value.Code!;
        Expression Part(double[] numbers) => context.Expressions.CodeOf(new Bound(Unit.None, Nature.Plain, value.Origin) { Known = numbers }, owner);
        if (keep is not [1])
        {
            code = Columns.IsConstant(keep) && keep[0] == 0 ? new NumberExpression(value.Origin, 0) : Product(code, Part(keep));
        }

        if (brought is not [0])
        {
            code = Sum(code, Part(brought));
        }

        return code is NumberExpression { Value: 0 }
            ? value with { Code = null, Known = [0] }
            : value with { Code = code };
    }

    private static BinaryExpression Product(Expression a, Expression b) => new(a.Span, BinaryOperator.Multiply, a.Span, a, b);

    private static BinaryExpression Sum(Expression a, Expression b) => new(a.Span, BinaryOperator.Add, a.Span, a, b);
}
