using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Expressions;
using FlowTimeSim.Engine;

namespace FlowTimeSim.Compiler.EngineModels;

/// <summary>Turns an expression into nodes of the engine's program. The order of operations is the order of the text.</summary>
internal sealed class ExpressionCompiler(ProgramBuilder builder, Func<NameExpression, NodeRef?> resolve, FindingSink findings)
{
    /// <summary>The node that has the value, or null after a finding.</summary>
    public NodeRef? Compile(Expression expression) => expression switch
    {
        NumberExpression number => builder.Scalar(number.Value),
        NameExpression name => resolve(name),
        NegateExpression { Operand: NumberExpression number } => builder.Scalar(0 - number.Value),
        NegateExpression negate => Compile(negate.Operand) is { } operand ? builder.Apply(BinaryOperation.Subtract, builder.Scalar(0), operand) : null,
        BinaryExpression binary => Chain(binary),
        CallExpression call => Call(call),
        _ => Refuse(expression),
    };

    /// <summary>A chain of operators leans to the left: it is walked without recursion.</summary>
    private NodeRef? Chain(BinaryExpression last)
    {
        if (last.Left is not BinaryExpression)
        {
            return (Compile(last.Left), Compile(last.Right)) is ({ } a, { } b) ? builder.Apply(Operation(last.Operator), a, b) : null;
        }

        var chain = new Stack<BinaryExpression>();
        Expression first = last;
        while (first is BinaryExpression inner)
        {
            chain.Push(inner);
            first = inner.Left;
        }

        var left = Compile(first);
        while (chain.TryPop(out var binary))
        {
            var right = Compile(binary.Right);
            left = left is { } before && right is { } next ? builder.Apply(Operation(binary.Operator), before, next) : null;
        }

        return left;
    }

    private NodeRef? Call(CallExpression call) => call.Function.ToUpperInvariant() switch
    {
        "MIN" => Fold(call, BinaryOperation.Minimum),
        "MAX" => Fold(call, BinaryOperation.Maximum),
        "MOD" => Fold(call, BinaryOperation.Modulo),
        "STEP" => Fold(call, BinaryOperation.Step),
        "FLOOR" => Apply(call, UnaryOperation.Floor),
        "CEIL" => Apply(call, UnaryOperation.Ceiling),
        "ROUND" => Apply(call, UnaryOperation.Round),
        "ABS" => Apply(call, UnaryOperation.Absolute),
        "CLAMP" when All(call) is [var v, var lo, var hi] => builder.Clamp(v, lo, hi),
        "IF" when All(call) is [var condition, var yes, var no] => builder.Select(condition, yes, no),
        "SHIFT" when LiteralArguments.Lag(call, findings) is { } lag && Compile(call.Arguments[0]) is { } source => builder.Shift(source, lag),
        "CONV" when LiteralArguments.Kernel(call, findings) is { } kernel && Compile(call.Arguments[0]) is { } source => Convolve(source, kernel),
        "PULSE" => Pulse(call),
        "CLAMP" or "IF" or "SHIFT" or "CONV" => null,
        _ => Refuse(call),
    };

    private NodeRef? Fold(CallExpression call, BinaryOperation operation)
    {
        var all = All(call);
        NodeRef? result = all.Length == 0 ? null : all[0];
        for (var i = 1; i < all.Length; i++)
        {
            result = builder.Apply(operation, result!.Value, all[i]);
        }

        return result;
    }

    private NodeRef? Apply(CallExpression call, UnaryOperation operation) => All(call) is [var only] ? builder.Apply(operation, only) : null;

    private NodeRef? Pulse(CallExpression call)
    {
        var period = LiteralArguments.Period(call, findings);
        var phase = LiteralArguments.Phase(call, findings);
        var amplitude = call.Arguments.Length < 3 ? builder.Scalar(1) : Compile(call.Arguments[2]);
        return period is { } p && phase is { } f && amplitude is { } a ? builder.Pulse(p, f, a) : null;
    }

    /// <summary>
    /// A kernel that begins with zeros does not read the same bin: it may stand in a loop. The zeros it leaves out add nothing to the sum.
    /// </summary>
    private NodeRef Convolve(NodeRef source, double[] kernel)
    {
        var lead = 0;
        while (lead < kernel.Length && kernel[lead] == 0)
        {
            lead++;
        }

        return lead == 0 ? builder.Convolve(source, kernel) : builder.Convolve(builder.Shift(source, lead), kernel.AsMemory(lead));
    }

    /// <summary>The arguments, or none after a finding.</summary>
    private NodeRef[] All(CallExpression call)
    {
        var nodes = new NodeRef[call.Arguments.Length];
        var whole = true;
        for (var i = 0; i < nodes.Length; i++)
        {
            var node = Compile(call.Arguments[i]);
            whole &= node is not null;
            nodes[i] = node ?? default;
        }

        return whole ? nodes : [];
    }

    private static BinaryOperation Operation(BinaryOperator sign) => sign switch
    {
        BinaryOperator.Add => BinaryOperation.Add,
        BinaryOperator.Subtract => BinaryOperation.Subtract,
        BinaryOperator.Multiply => BinaryOperation.Multiply,
        BinaryOperator.Divide => BinaryOperation.Divide,
        BinaryOperator.Less => BinaryOperation.Less,
        BinaryOperator.LessOrEqual => BinaryOperation.LessOrEqual,
        BinaryOperator.Greater => BinaryOperation.Greater,
        BinaryOperator.GreaterOrEqual => BinaryOperation.GreaterOrEqual,
        BinaryOperator.Equal => BinaryOperation.Equal,
        _ => BinaryOperation.NotEqual,
    };

    private NodeRef? Refuse(Expression expression)
    {
        var what = expression is CallExpression call ? call.Function : "this form";
        findings.Report(DiagnosticCatalog.NotInEngine, expression.Span, $"No engine computes {what} at this place.");
        return null;
    }
}
