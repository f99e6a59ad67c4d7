using System.Collections.Immutable;
using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.EngineModels;
using FlowTimeSim.Compiler.Expressions;

namespace FlowTimeSim.Compiler.Emission;

/// <summary>
/// Says one node's expression in a release's language, to the same bits. A comparison becomes STEP, or where that is missing the quotient of
/// MAX(0, a - b) by itself, which is 1 or, as 0 / 0 is 0, 0. What is needed twice becomes a node of its own.
/// </summary>
internal sealed partial class ExpressionLowering(ExprNode owner, int bins, EngineDialect dialect, PartNames names, FindingSink findings)
{
    private readonly List<EngineNode> parts = [];

    /// <summary>The nodes that were added, each before what reads it.</summary>
    public IReadOnlyList<EngineNode> Parts => parts;

    /// <summary>True when CONV must become a sum of shifts.</summary>
    public bool SpellsOutKernels { get; init; }

    /// <summary>The expression in the release's language, or null after a finding at the operator that it lacks.</summary>
    public Expression? Lower(Expression expression)
    {
        switch (expression)
        {
            case NegateExpression negate:
                return Lower(negate.Operand) is { } operand
                    ? dialect.Grammar.HasUnaryMinus ? negate with { Operand = operand } : Join(BinaryOperator.Subtract, Number(0), operand)
                    : null;
            case BinaryExpression binary:
                return Chain(binary);
            case CallExpression call:
                return Call(call);
            default:
                return expression;
        }
    }

    private Expression? Chain(BinaryExpression last)
    {
        var chain = new Stack<BinaryExpression>();
        Expression first = last;
        while (first is BinaryExpression next)
        {
            chain.Push(next);
            first = next.Left;
        }

        var left = Lower(first);
        while (left is not null && chain.TryPop(out var binary))
        {
            var right = Lower(binary.Right);
            left = right is null ? null
                : binary.Operator <= BinaryOperator.Divide || dialect.Grammar.HasComparisons ? binary with { Left = left, Right = right }
                : Compare(binary.Operator, left, right);
        }

        return left;
    }

    private Expression Compare(BinaryOperator operation, Expression a, Expression b) => operation switch
    {
        BinaryOperator.GreaterOrEqual => AtLeast(a, b),
        BinaryOperator.LessOrEqual => AtLeast(b, a),
        BinaryOperator.Less => Not(AtLeast(a, b)),
        BinaryOperator.Greater => Not(AtLeast(b, a)),
        BinaryOperator.Equal => Equal(Shared(a), Shared(b)),
        _ => Not(Equal(Shared(a), Shared(b))),
    };

    private BinaryExpression Equal(Expression a, Expression b) => Join(BinaryOperator.Multiply, AtLeast(a, b), AtLeast(b, a));

    private BinaryExpression Not(Expression truth) => Join(BinaryOperator.Subtract, Number(1), truth);

    private Expression AtLeast(Expression a, Expression b)
    {
        if (dialect.Grammar.Functions.ContainsKey("STEP"))
        {
            return Invoke("STEP", a, b);
        }

        var below = Shared(Invoke("MAX", Number(0), Join(BinaryOperator.Subtract, b, a)));
        return Not(Join(BinaryOperator.Divide, below, below));
    }

    private Expression? Call(CallExpression call)
    {
        var arguments = ImmutableArray.CreateBuilder<Expression>(call.Arguments.Length);
        foreach (var argument in call.Arguments)
        {
            if (Lower(argument) is not { } lowered)
            {
                return null;
            }

            arguments.Add(lowered);
        }

        var known = dialect.Grammar.Functions.TryGetValue(call.Function, out var arity);
        return call.Function.ToUpperInvariant() switch
        {
            "CONV" when !known || SpellsOutKernels || HasNegative(call) => SumOfShifts(LiteralArguments.Kernel(call, null) ?? [], arguments[0]),
            "MIN" or "MAX" when arity?.Accepts(arguments.Count) != true => arguments.Skip(1).Aggregate(arguments[0], (left, right) => Invoke(call.Function, left, right)),
            _ when known => call with { Arguments = arguments.ToImmutable() },
            "ABS" => Absolute(Shared(arguments[0])),
            "IF" => Choose(arguments[0], arguments[1], arguments[2]),
            "STEP" => AtLeast(arguments[0], arguments[1]),
            "PULSE" => Pulse(call, arguments.Count < 3 ? null : arguments[2]),
            _ => Refuse(call),
        };
    }

    private CallExpression Absolute(Expression x) => Invoke("MAX", x, Join(BinaryOperator.Subtract, Number(0), x));

    /// <summary>What is not chosen is multiplied by 0: to the same bits, as every series is finite.</summary>
    private BinaryExpression Choose(Expression condition, Expression yes, Expression no)
    {
        var value = Shared(condition);
        var isNot = Shared(Equal(value, Number(0)));
        return Join(BinaryOperator.Add, Join(BinaryOperator.Multiply, Not(isNot), yes), Join(BinaryOperator.Multiply, isNot, no));
    }

    private Expression Pulse(CallExpression call, Expression? amplitude)
    {
        var period = LiteralArguments.Period(call, null) ?? 1;
        var phase = LiteralArguments.Phase(call, null) ?? 0;
        var values = new double[bins];
        for (long bin = phase; bin < bins; bin += period)
        {
            values[bin] = 1;
        }

        var part = new ConstNode(names.Next(owner.Id, "pulse"), owner.Origin, values);
        parts.Add(part);
        var name = new NameExpression(owner.Origin, part.Id);
        return amplitude is null ? name : Join(BinaryOperator.Multiply, name, amplitude);
    }

    private Expression? Refuse(CallExpression call)
    {
        findings.Report(DiagnosticCatalog.NotInEngine, call.FunctionSpan, $"{dialect.Name} has no {call.Function.ToUpperInvariant()}, and nothing that could stand for it.");
        return null;
    }

    /// <summary>A name or a number stays; anything else becomes a node, so that it can be read twice.</summary>
    private Expression Shared(Expression expression)
    {
        if (expression is NameExpression or NumberExpression)
        {
            return expression;
        }

        var part = new ExprNode(names.Next(owner.Id, "part"), owner.Origin, expression);
        parts.Add(part);
        return new NameExpression(expression.Span, part.Id);
    }

    private NumberExpression Number(double value) => new(owner.Origin, value);

    private BinaryExpression Join(BinaryOperator operation, Expression left, Expression right) => new(owner.Origin, operation, owner.Origin, left, right);

    private CallExpression Invoke(string function, params ReadOnlySpan<Expression> arguments) => new(owner.Origin, function, owner.Origin, [.. arguments]);
}
