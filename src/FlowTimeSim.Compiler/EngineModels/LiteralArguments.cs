using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Expressions;

namespace FlowTimeSim.Compiler.EngineModels;

/// <summary>Arguments that must be written as numbers, read from calls. A wrong one is a finding at its place.</summary>
internal static class LiteralArguments
{
    /// <summary>True for the call of a function, in any case.</summary>
    public static bool Is(this CallExpression call, string function) => call.Function.Equals(function, StringComparison.OrdinalIgnoreCase);

    /// <summary>The lag of a SHIFT in bins, at least 0, or null after a finding.</summary>
    public static int? Lag(CallExpression shift, FindingSink? findings) =>
        Whole(shift, 1, 0, findings, $"The lag of SHIFT is a whole number of bins, 0 or more, written as a number.");

    /// <summary>The period of a PULSE in bins, at least 1, or null after a finding.</summary>
    public static int? Period(CallExpression pulse, FindingSink? findings) =>
        Whole(pulse, 0, 1, findings, $"The period of PULSE is a whole number of bins, 1 or more, written as a number.");

    /// <summary>The phase of a PULSE in bins, at least 0, or null after a finding.</summary>
    public static int? Phase(CallExpression pulse, FindingSink? findings) => pulse.Arguments.Length < 2
        ? 0
        : Whole(pulse, 1, 0, findings, $"The phase of PULSE is a whole number of bins, 0 or more, written as a number.");

    /// <summary>The kernel of a CONV, or null after a finding.</summary>
    public static double[]? Kernel(CallExpression conv, FindingSink? findings)
    {
        switch (conv.Arguments[1])
        {
            case ArrayExpression array:
                return [.. array.Values];
            case NumberExpression number:
                return [number.Value];
            default:
                findings?.Report(DiagnosticCatalog.LiteralArgument, conv.Arguments[1].Span, $"The kernel of CONV is a list of numbers, such as [0.6, 0.3, 0.1].");
                return null;
        }
    }

    /// <summary>Checks every call in an expression; false after a finding.</summary>
    /// <param name="expression">Any depth.</param>
    /// <param name="open">Room for the walk; empty before and after.</param>
    /// <param name="findings">Where the findings go.</param>
    public static bool Check(Expression expression, Stack<Expression> open, FindingSink findings)
    {
        var ok = true;
        open.Push(expression);
        while (open.TryPop(out var next))
        {
            ExpressionParts.PushParts(next, open);
            ok &= next is not CallExpression call || Check(call, findings);
        }

        return ok;
    }

    private static bool Check(CallExpression call, FindingSink findings) =>
        call.Is("SHIFT") ? Lag(call, findings) is not null
        : call.Is("CONV") ? Kernel(call, findings) is not null
        : !call.Is("PULSE") || (Period(call, findings) is not null & Phase(call, findings) is not null);

    private static int? Whole(CallExpression call, int index, int least, FindingSink? findings, FormattableString message)
    {
        var argument = call.Arguments[index];
        if (argument is NumberExpression { Value: var value } && value == Math.Floor(value) && value >= least && value <= int.MaxValue)
        {
            return (int)value;
        }

        findings?.Report(DiagnosticCatalog.LiteralArgument, argument.Span, message);
        return null;
    }
}
