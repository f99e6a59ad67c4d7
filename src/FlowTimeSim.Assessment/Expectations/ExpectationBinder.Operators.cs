using System.Collections.Immutable;
using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Expressions;
using FlowTimeSim.Compiler.Flow;
using FlowTimeSim.Compiler.Text;

namespace FlowTimeSim.Assessment.Expectations;

/// <summary>The operators of an expectation: what can be added, compared and multiplied.</summary>
internal sealed partial class ExpectationBinder
{
    private BoundExpression? BindBinary(BinaryExpression binary)
    {
        var left = Bind(binary.Left);
        var right = Bind(binary.Right);
        if (left is null || right is null)
        {
            return null;
        }

        if (left is BoundCondition || right is BoundCondition)
        {
            return Malformed<BoundExpression>(binary.Span, $"'{Text(binary.Span)}' calculates with a comparison. Count it with 'share(...)' or 'count(...)'.");
        }

        if (Combine(left.Reach, right.Reach) is not { } reach)
        {
            return Malformed<BoundExpression>(binary.Span, $"'{Text(binary.Span)}' mixes a value per replica with one of all replicas. Put an aggregate around both.");
        }

        if (binary.Operator is BinaryOperator.Multiply or BinaryOperator.Divide)
        {
            return Product(binary, reach, left, right);
        }

        if (Comparison.Is(binary.Operator) && (IsMissingPercent(left, right, binary.Operator) || IsMissingPercent(right, left, Comparison.Mirror(binary.Operator))))
        {
            return null;
        }

        if (Comparison.Is(binary.Operator))
        {
            QuotientIsNoShare(left, right);
            QuotientIsNoShare(right, left);
        }

        return Aligned(binary.Span, left, right) is not var (a, b) ? null
            : Comparison.Is(binary.Operator) ? new BoundCondition(binary.Span, reach, binary.Operator, a, b)
            : Folded(new BoundArithmetic(binary.Span, reach, a is BoundConstant ? b.Dimension : a.Dimension, a is BoundConstant ? b.Kind : a.Kind, binary.Operator, a, b));
    }

    /// <summary>True when a share, which is never above 1, or a load, which never should be far above, is compared with a plain number that can only be a percentage; that is reported.</summary>
    private bool IsMissingPercent(BoundExpression share, BoundExpression limit, BinaryOperator comparison)
    {
        if (limit is not BoundConstant { IsBare: true, Value: >= 2 and <= 200 } bare)
        {
            return false;
        }

        var isShare = bare.Value <= 100 && IsOf(share, DerivedMeasure.Utilization);
        var isLoad = bare.Value >= 50 && (comparison is BinaryOperator.Less or BinaryOperator.LessOrEqual) && IsOf(share, DerivedMeasure.Load);
        if (!isShare && !isLoad)
        {
            return false;
        }

        var what = isShare ? "a share and never above 1" : "a load, 1 when as much comes as can be served";
        findings.Report(
            DiagnosticCatalog.PercentageWithoutSign,
            bare.Span,
            $"'{Text(share.Span)}' is {what}, '{Text(bare.Span)}' is a number without a unit. Write '{Text(bare.Span)} %', or {bare.Value / 100:0.######}.",
            [new TextEdit(bare.Span, $"{Text(bare.Span)} %")]);
        return true;
    }

    // Above 1 it may be so many passengers a flight; a fraction is written for a share, and a share divides like by like.
    private void QuotientIsNoShare(BoundExpression quotient, BoundExpression limit)
    {
        if (limit is BoundConstant { IsBare: true, Value: > 0 and <= 1 } bare && quotient.Dimension is { Time: 0, AnyItem: false, Items: var items } && items.Values.Any(power => power > 0) && items.Values.Any(power => power < 0))
        {
            findings.Report(
                DiagnosticCatalog.QuotientIsNoShare,
                quotient.Span,
                $"'{Text(quotient.Span)}' is in {quotient.Dimension.ToString()}, and '{Text(bare.Span)}' has no unit: a share divides like by like. Divide by what is counted in the same item, or write '{Text(bare.Span)} {quotient.Dimension.ToString()}'.");
        }
    }

    private static bool IsOf(BoundExpression part, DerivedMeasure measure) => part switch
    {
        BoundSeries { Info.Derived: { } derived } => derived == measure,
        BoundAggregate { Function: AggregateFunction.Share } => measure == DerivedMeasure.Utilization,
        BoundAggregate { Function: AggregateFunction.Min or AggregateFunction.Max or AggregateFunction.Mean or AggregateFunction.First or AggregateFunction.Last or AggregateFunction.Percentile } aggregate => IsOf(aggregate.Argument, measure),
        _ => false,
    };

    private static BoundExpression Product(BinaryExpression binary, Reach reach, BoundExpression left, BoundExpression right)
    {
        var dimension = left.Dimension.Times(right.Dimension, binary.Operator == BinaryOperator.Multiply ? 1 : -1);
        var kind = right.Reach == Reach.Constant ? left.Kind
            : left.Reach == Reach.Constant && binary.Operator == BinaryOperator.Multiply ? right.Kind
            : right.Kind == SeriesKind.Ratio ? left.Kind
            : left.Kind == SeriesKind.Ratio && binary.Operator == BinaryOperator.Multiply ? right.Kind
            : SeriesKind.Other;
        return Folded(new BoundArithmetic(binary.Span, reach, dimension, kind, binary.Operator, left, right));
    }

    /// <summary>Both sides in one dimension, a bare number in that of the other side; null after a finding that names both.</summary>
    private (BoundExpression Left, BoundExpression Right)? Aligned(SourceSpan span, BoundExpression left, BoundExpression right)
    {
        if (left is BoundConstant { IsBare: true } bareLeft && Adopted(bareLeft, right) is { } a)
        {
            return (a, right);
        }

        if (right is BoundConstant { IsBare: true } bareRight && Adopted(bareRight, left) is { } b)
        {
            return (left, b);
        }

        if (left.Dimension.Fits(right.Dimension))
        {
            return (left, right);
        }

        var minutes = context.Model.Grid.BinMinutes;
        var isBare = left is BoundConstant { IsBare: true } || right is BoundConstant { IsBare: true };
        var advice = isBare ? null : SumsLevel(left) ?? SumsLevel(right);
        advice ??= left.Dimension.Time == 0 != (right.Dimension.Time == 0) && isBare
            ? $"Write its unit: '{Named(left is BoundConstant { IsBare: true } ? right : left).Trim('\'')}'."
            : "Write both in one unit.";
        findings.Report(
            DiagnosticCatalog.ExpectationUnits,
            span,
            $"{ExpectationWords.Sentence(left, minutes)}, {ExpectationWords.Sentence(right, minutes)}: they cannot be compared. {advice}",
            related: [.. ExpectationWords.Related(left), .. ExpectationWords.Related(right)]);
        return null;
    }

    // A level is there the whole bin long: its sum is items times time, and few mean that.
    private static string? SumsLevel(BoundExpression side) => side is BoundAggregate { Function: AggregateFunction.Sum, Integrates: true, Argument.Kind: SeriesKind.Level } sum
        ? $"The sum of a level is over time: ask for 'mean({Text(sum.Argument.Span)})' or 'max({Text(sum.Argument.Span)})', or write the limit with a time."
        : null;

    /// <summary>A number without a unit means what it stands beside: items, or items per bin; a time must say its unit.</summary>
    private BoundConstant? Adopted(BoundConstant bare, BoundExpression beside)
    {
        var dimension = beside.Dimension;
        if (dimension.IsNone || bare.Value == 0 || (dimension.Time == 0 && !double.IsNaN(bare.Value)))
        {
            return bare with { Dimension = dimension, IsBare = beside is BoundConstant { IsBare: true } };
        }

        if (dimension.Time != -1)
        {
            return null;
        }

        if (context.BareFlowMinutes is null)
        {
            findings.Report(DiagnosticCatalog.BareFlowLimit, bare.Span, $"'{Text(bare.Span)}' limits a flow and has no unit: it is per bin, and changes its meaning with the step. Write {Named(beside)} behind it, or 'per: hour' at the head of the file.", UnitBehind(bare, beside));
        }

        var minutes = context.BareFlowMinutes ?? context.Model.Grid.BinMinutes;
        return bare with { Dimension = dimension, Value = bare.Value / minutes, IsBare = false };
    }

    // Where a bin is exactly one of the unit's time, the unit changes nothing: only then it is certain.
    private ImmutableArray<TextEdit> UnitBehind(BoundConstant bare, BoundExpression beside)
    {
        var unit = beside is BoundConstant { Unit: { } own } ? own : DisplayUnit.Of(beside.Dimension, context.Model.Grid.BinMinutes);
        return unit.Text.Length > 0 && Math.Abs((unit.Factor * context.Model.Grid.BinMinutes) - 1) < 1e-9
            ? [new TextEdit(bare.Span with { Start = bare.Span.End }, " " + unit.Text)]
            : [];
    }

    private string Named(BoundExpression expression) => expression is BoundConstant { Unit: { } unit }
        ? $"'{unit.Text}'"
        : DisplayUnit.Of(expression.Dimension, context.Model.Grid.BinMinutes).Text is { Length: > 0 } text ? $"'{text}'" : "no unit";

    private static Reach? Combine(Reach left, Reach right)
    {
        // A value per run stands beside each of its bins; one of all replicas does not stand beside one of them.
        var (low, high) = left < right ? (left, right) : (right, left);
        return high == Reach.Ensemble && low != Reach.Ensemble && low != Reach.Constant ? null
            : low == Reach.Bin || high == Reach.Bin ? Reach.Bin
            : high;
    }

    private static BoundExpression Folded(BoundArithmetic sum) => sum is { Left: BoundConstant a, Right: BoundConstant b }
        ? new BoundConstant(sum.Span, sum.Dimension, Arithmetic.Apply(sum.Operator, a.Value, b.Value), a.IsBare && b.IsBare, Keep(sum, a, b))
        : sum;

    private static DisplayUnit? Keep(BoundArithmetic sum, BoundConstant a, BoundConstant b) =>
        a.Unit is not null && sum.Dimension.Fits(a.Dimension) ? a.Unit : b.Unit is not null && sum.Dimension.Fits(b.Dimension) ? b.Unit : null;
}
