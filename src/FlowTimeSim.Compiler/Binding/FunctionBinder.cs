using System.Collections.Immutable;
using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Expressions;
using FlowTimeSim.Compiler.Text;
using FlowTimeSim.Compiler.Units;

namespace FlowTimeSim.Compiler.Binding;

/// <summary>Binds calls. Arguments that are compared or added must have units that go together.</summary>
internal sealed class FunctionBinder(BindingContext context, ExpressionBinder expressions)
{
    private readonly EachBinder each = new(context, expressions);

    public Bound? Bind(CallExpression call, string owner)
    {
        var name = call.Function.ToUpperInvariant();
        if (name == "CONV")
        {
            return Convolution(call, owner);
        }

        var bound = new Bound[call.Arguments.Length];
        var complete = true;
        for (var i = 0; i < bound.Length; i++)
        {
            var argument = expressions.Bind(call.Arguments[i], owner);
            complete &= argument is not null;
            bound[i] = argument!;
        }

        return complete ? Apply(call, name, bound, owner) : null;
    }

    private Bound? Apply(CallExpression call, string name, Bound[] x, string owner)
    {
        return name switch
        {
            "MIN" => Fold(call, x, owner, "MIN", Math.Min),
            "MAX" => Fold(call, x, owner, "MAX", Math.Max),
            "MOD" => Fold(call, x, owner, "MOD", Columns.Modulo),
            "CLAMP" when IsTurned(x[1], x[2]) => Turned(call),
            "CLAMP" => Fold(call, [x[0], x[2]], owner, "MIN", (v, hi) => Math.Min(hi, v)) is { } upper ? Fold(call, [x[1], upper], owner, "MAX", Math.Max) : null,
            "FLOOR" => Map(call, Whole(x[0]), owner, "FLOOR", Math.Floor),
            "CEIL" => Map(call, Whole(x[0]), owner, "CEIL", Math.Ceiling),
            "ROUND" => Map(call, Whole(x[0]), owner, "ROUND", value => Math.Round(value, MidpointRounding.AwayFromZero)),
            "ABS" => Map(call, x[0], owner, "ABS", Math.Abs),
            "STEP" => Step(call, x[0], x[1], owner),
            "EACH" => each.Bind(call, x[0], x[1], owner),
            "IF" => Choice(call, x, owner),
            "SHIFT" => Shift(call, x[0], x[1], owner),
            "PULSE" => Pulse(call, x, owner),
            _ => null,
        };
    }

    private static bool IsTurned(Bound low, Bound high) => low.Known is [var a] && high.Known is [var b] && low.Unit.HasDimensionOf(high.Unit) && a * low.Unit.Factor > b * high.Unit.Factor;

    private Bound? Turned(CallExpression call)
    {
        context.Findings.Report(
            DiagnosticCatalog.FunctionArgument,
            call.Arguments[1].Span,
            $"The lower limit of CLAMP, {call.Arguments[1].Span.Characters.ToString()}, lies above the upper one, {call.Arguments[2].Span.Characters.ToString()}: every value becomes the lower limit. Write CLAMP(x, low, high).");
        return null;
    }

    private Bound? Fold(CallExpression call, Bound[] x, string owner, string name, Func<double, double, double> operation)
    {
        var result = x[0];
        for (var i = 1; i < x.Length; i++)
        {
            // The first argument says what all are; the one that does not fit is where the message points.
            if (context.Algebra.Reconcile(result, x[i], x[i].Origin, compares: false) is not var (a, b))
            {
                return null;
            }

            var next = Algebra.Joined(a, b, call.Span);
            result = a.Known is { } m && b.Known is { } n
                ? next with { Known = Columns.Zip(m, n, operation) }
                : next with { Code = Call(call, name, expressions.CodeOf(a, owner), expressions.CodeOf(b, owner)) };
        }

        return result;
    }

    // 85 % is 0.85 before it is rounded; a time or a rate is rounded in the unit in which it is written.
    private static Bound Whole(Bound x) => x.IsPure ? Algebra.ToBase(x) : x;

    private static Bound Map(CallExpression call, Bound x, string owner, string name, Func<double, double> operation) => x.Known is { } known
        ? x with { Known = Columns.Map(known, operation), Code = null, Origin = call.Span, Before = 0 }
        : x with { Code = Call(call, name, x.Code!), Origin = call.Span, Before = 0 };

    private Bound? Step(CallExpression call, Bound value, Bound threshold, string owner)
    {
        if (context.Algebra.Reconcile(value, threshold, call.Span, compares: true) is not var (a, b))
        {
            return null;
        }

        var result = new Bound(Unit.None, Nature.Plain, call.Span);
        return a.Known is { } x && b.Known is { } y
            ? result with { Known = Columns.Zip(x, y, (v, limit) => v >= limit ? 1 : 0) }
            : result with { Code = Call(call, "STEP", expressions.CodeOf(a, owner), expressions.CodeOf(b, owner)) };
    }

    private Bound? Choice(CallExpression call, Bound[] x, string owner)
    {
        if (context.Algebra.Reconcile(x[1], x[2], call.Span, compares: false) is not var (a, b))
        {
            return null;
        }

        var result = Algebra.Joined(a, b, call.Span);
        if (x[0].Known is { } condition && a.Known is { } yes && b.Known is { } no)
        {
            var chosen = Columns.Zip(condition, yes, (c, value) => c != 0 ? value : double.NaN);
            return result with { Known = Columns.Zip(Columns.Zip(condition, no, (c, value) => c != 0 ? double.NaN : value), chosen, (n, y) => double.IsNaN(n) ? y : n) };
        }

        return result with { Code = Call(call, "IF", expressions.CodeOf(x[0], owner), expressions.CodeOf(a, owner), expressions.CodeOf(b, owner)) };
    }

    private Bound? Shift(CallExpression call, Bound x, Bound lag, string owner)
    {
        var where = call.Arguments[1].Span;
        if (BinsOf(lag) is not { } by)
        {
            context.Findings.Report(
                DiagnosticCatalog.FunctionArgument, where, $"SHIFT needs a whole number of bins, 0 or more, or a time that is one, and that does not change: '{lag.Text}' is none{(lag.IsPure ? string.Empty : $", it is {UnitWords.Describe(lag)}")}.");
            return null;
        }

        if (x.Known is { } known)
        {
            return x with { Known = by == 0 ? known : Columns.Shift(known, by, x.Before, context.Grid.Bins), Code = by == 0 ? x.Code : null, Origin = call.Span, Before = 0 };
        }

        Expression code = Call(call, "SHIFT", x.Code!, new NumberExpression(where, by));
        if (x.Before != 0 && by > 0)
        {
            var initial = new NameExpression(call.Span, context.Nodes.Initial(x.Code!, x.Before, by, context.Grid.Bins, call.Span));
            code = new BinaryExpression(call.Span, BinaryOperator.Add, call.Span, code, initial);
        }

        return x with { Code = code, Origin = call.Span, Before = 0 };
    }

    private Bound? Convolution(CallExpression call, string owner)
    {
        if (expressions.Bind(call.Arguments[0], owner) is not { } x)
        {
            return null;
        }

        if (call.Arguments[1] is not ArrayExpression kernel)
        {
            context.Findings.Report(DiagnosticCatalog.FunctionArgument, call.Arguments[1].Span, $"The second argument of CONV is a list of numbers in brackets: [0.6, 0.3, 0.1].");
            return null;
        }

        if (context.FactsOf(call.Span.Source).StepMinutes is { } step and > 0)
        {
            kernel = kernel with { Values = KernelSteps.ToBins(kernel.Values, Magnitude.Clean(step / context.Grid.BinMinutes), context.Grid.Bins) };
        }

        return x.Known is { } known
            ? x with { Known = Columns.Convolve(known, kernel.Values, context.Grid.Bins), Code = null, Origin = call.Span, Before = 0 }
            : x with { Code = Call(call, "CONV", x.Code!, kernel), Origin = call.Span, Before = 0 };
    }

    /// <summary>A whole number of bins, 0 or more, written as a number or as a time; null for all else.</summary>
    private int? BinsOf(Bound value)
    {
        if (value.Known is not [var known] || !value.Unit.Items.IsEmpty || value.Unit.TimePower is not (0 or 1) || value.Nature is Nature.Flow or Nature.Level)
        {
            return null;
        }

        var count = value.Unit.TimePower == 1 ? Magnitude.Times(known, value.Unit.Factor) / context.Grid.BinMinutes : Magnitude.Times(known, value.Unit.Factor);
        return count >= 0 && Math.Abs(count - Math.Round(count)) <= 1e-9 && count <= int.MaxValue ? (int)Math.Round(count) : null;
    }

    private Bound? Pulse(CallExpression call, Bound[] x, string owner)
    {
        var numbers = new int[2];
        for (var i = 0; i < 2 && i < x.Length; i++)
        {
            if (BinsOf(x[i]) is not { } bins || bins < (i == 0 ? 1 : 0))
            {
                context.Findings.Report(
                    DiagnosticCatalog.FunctionArgument,
                    call.Arguments[i].Span,
                    $"PULSE needs a whole number of bins here, or a time that is one, and that does not change: '{x[i].Text}' is none{(x[i].IsPure ? string.Empty : $", it is {UnitWords.Describe(x[i])}")}.");
                return null;
            }

            numbers[i] = bins;
        }

        var amplitude = x.Length > 2 ? x[2] : Bound.Number(1, Unit.None, Nature.Bare, call.Span);
        if (amplitude.Known is not { } known)
        {
            return amplitude with
            {
                Code = Call(call, "PULSE", new NumberExpression(call.Span, numbers[0]), new NumberExpression(call.Span, numbers[1]), amplitude.Code!),
                Origin = call.Span,
                Before = 0,
            };
        }

        var all = Columns.Expand(known, context.Grid.Bins).ToArray();
        for (var t = 0; t < all.Length; t++)
        {
            all[t] = t >= numbers[1] && (t - numbers[1]) % numbers[0] == 0 ? all[t] : 0;
        }

        return amplitude with { Known = all, Code = null, Origin = call.Span, Before = 0 };
    }

    private static CallExpression Call(CallExpression origin, string name, params ReadOnlySpan<Expression> arguments) =>
        new(origin.Span, name, origin.FunctionSpan, ImmutableArray.Create(arguments));
}
