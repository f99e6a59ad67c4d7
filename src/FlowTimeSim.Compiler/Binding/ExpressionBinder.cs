using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Expressions;
using FlowTimeSim.Compiler.Shapes;
using FlowTimeSim.Compiler.Text;
using FlowTimeSim.Compiler.Units;
using FlowTimeSim.Compiler.Yaml;

namespace FlowTimeSim.Compiler.Binding;

/// <summary>Gives every expression its unit, folds what is known, and turns the rest into an expression over node ids.</summary>
internal sealed class ExpressionBinder
{
    private readonly BindingContext context;
    private readonly FunctionBinder functions;

    public ExpressionBinder(BindingContext context)
    {
        this.context = context;
        functions = new FunctionBinder(context, this);
    }

    /// <summary>Binds a text.</summary>
    /// <param name="text">The expression as written.</param>
    /// <param name="owner">The node that nodes for its parts are named after.</param>
    public Bound? Bind(YamlScalar text, string owner) => context.Parse(text) is { } tree ? Bind(tree, owner) : null;

    /// <summary>Binds a tree.</summary>
    public Bound? Bind(Expression expression, string owner) => expression switch
    {
        NumberExpression number => Number(number),
        ParameterExpression parameter => context.Parameters.Reference(parameter),
        NameExpression name => Name(name),
        NegateExpression negate => Bind(negate.Operand, owner) is { } operand ? Negated(operand, negate.Span, owner) : null,
        BinaryExpression binary => Binary(binary, owner),
        CallExpression call => functions.Bind(call, owner),
        _ => null,
    };

    /// <summary>A bound value as an expression over node ids.</summary>
    public Expression CodeOf(Bound value, string owner)
    {
        if (value.Draw is not null)
        {
            return new NameExpression(value.Origin, context.Nodes.AddDrawn(owner, value, context.Grid));
        }

        if (value.Code is { } code)
        {
            return code;
        }

        var known = value.Known!;
        if (known.Length > 1 && !Columns.IsConstant(known))
        {
            return new NameExpression(value.Origin, context.Nodes.AddPart(owner, known, value.Origin));
        }

        return known[0] < 0
            ? new NegateExpression(value.Origin, new NumberExpression(value.Origin, -known[0]))
            : new NumberExpression(value.Origin, known[0]);
    }

    /// <summary>A value as it is, but what is drawn stands in a node of its own: everything else that is made of it has the same draws.</summary>
    public Bound Noded(Bound value, string owner) => value.Draw is null ? value : value with { Known = null, Draw = null, Code = CodeOf(value, owner) };

    /// <summary>A unit as written behind a number or in a field; null after a finding.</summary>
    public Unit? UnitOf(string text, SourceSpan where)
    {
        var reading = UnitParser.Read(text, context.Items, context.Grid.BinMinutes);
        if (reading.Unit is { } unit)
        {
            return unit;
        }

        var word = where with { Start = Math.Min(where.Start + reading.Offset, where.End), End = Math.Min(where.Start + reading.Offset + reading.UnknownWord.Length, where.End) };
        var nearest = UnitGuess.For(reading.UnknownWord, context.Items);
        if (context.Recipe.IsIncomplete || context.Items.Any(item => !IdPattern.Name.Accepts(item) || TimeUnits.TryGet(item, out _)))
        {
            return null;
        }

        if (UnitGuess.IsUneven(reading.UnknownWord))
        {
            context.Findings.Report(
                DiagnosticCatalog.UnknownUnit,
                word,
                $"'{reading.UnknownWord}' is no unit: months and years are not equally long. Write so many days or weeks: '30 day'.");
        }
        else if (nearest is null)
        {
            context.Findings.Report(
                DiagnosticCatalog.UnknownUnit,
                word,
                $"'{reading.UnknownWord}' is no unit. Declare it in the catalog: 'units: [{reading.UnknownWord}]'.");
        }
        else
        {
            context.Findings.Report(
                DiagnosticCatalog.UnknownUnit,
                word,
                $"'{reading.UnknownWord}' is no unit. Did you mean '{nearest}'? If not, declare it in the catalog: 'units: [{reading.UnknownWord}]'.",
                [new TextEdit(word, nearest)]);
        }

        return null;
    }

    private Bound? Number(NumberExpression number)
    {
        var per = context.FactsOf(number.Span.Source).PerMinutes;
        if (number.UnitText is not { Length: > 0 } text)
        {
            return Bound.Number(number.Value, Unit.None, Nature.Bare, number.Span) with { PerMinutes = per };
        }

        var where = number.Span with { Start = Math.Max(number.Span.Start, number.Span.End - text.Length) };
        if (UnitOf(text, where) is not { } unit)
        {
            return null;
        }

        var isAmount = unit.TimePower == 0 && !unit.Items.IsEmpty;
        var binPower = UnitParser.Read(text, context.Items, context.Grid.BinMinutes).BinPower;
        return Bound.Number(number.Value, unit, isAmount ? Nature.Bare : Nature.Plain, number.Span) with { PerMinutes = per, OwnBinPower = binPower == 0 ? null : binPower };
    }

    private Bound? Name(NameExpression name)
    {
        if (name.Name == "bin" && !context.Symbols.Contains("bin"))
        {
            return Bound.Number(context.Grid.BinMinutes, Unit.Minute, Nature.Plain, name.Span) with { OwnBinPower = 1 };
        }

        return context.References.Resolve(name.Class is null ? name.Name : ClassNames.Series(name.Name, name.Class), name.Span);
    }

    private static Bound Negated(Bound operand, SourceSpan where, string owner) => operand.Known is { } known
        ? operand with { Known = Columns.Map(known, x => -x), Code = null, Origin = where, Before = 0 }
        : operand with { Code = new NegateExpression(where, operand.Code!), Origin = where, Before = 0 };

    private Bound? Binary(BinaryExpression binary, string owner)
    {
        var left = Bind(binary.Left, owner);
        var right = Bind(binary.Right, owner);
        if (left is null || right is null)
        {
            return null;
        }

        if (binary.Operator is BinaryOperator.Multiply or BinaryOperator.Divide)
        {
            if (binary.Operator == BinaryOperator.Multiply)
            {
                EachBinder.Propose(context, binary, left, right);
            }

            if (binary.Operator == BinaryOperator.Divide && right.Known is { } divisor && divisor.All(x => x == 0))
            {
                context.Findings.Report(
                    DiagnosticCatalog.DividedByZero, binary.Right.Span, $"'{binary.Right.Span.Characters.ToString()}' is 0, and nothing can be divided by it: engines take the quotient for 0. Mend the divisor.");
                return null;
            }

            return Algebra.Product(left, right, binary.Operator == BinaryOperator.Divide, binary.Span, value => CodeOf(value, owner));
        }

        var compares = binary.Operator is not (BinaryOperator.Add or BinaryOperator.Subtract);
        if (context.Algebra.Reconcile(left, right, binary.Span, compares) is not var (a, b))
        {
            return null;
        }

        var result = compares
            ? new Bound(Unit.None, Nature.Plain, binary.Span)
            : Algebra.Joined(a, b, binary.Span);
        return a.Known is { } x && b.Known is { } y
            ? result with { Known = Columns.Zip(x, y, OperationOf(binary.Operator)) }
            : result with { Code = new BinaryExpression(binary.Span, binary.Operator, binary.OperatorSpan, CodeOf(a, owner), CodeOf(b, owner)) };
    }

    private static Func<double, double, double> OperationOf(BinaryOperator operation) => operation switch
    {
        BinaryOperator.Add => Columns.Add,
        BinaryOperator.Subtract => Columns.Subtract,
        BinaryOperator.Less => (a, b) => a < b ? 1 : 0,
        BinaryOperator.LessOrEqual => (a, b) => a <= b ? 1 : 0,
        BinaryOperator.Greater => (a, b) => a > b ? 1 : 0,
        BinaryOperator.GreaterOrEqual => (a, b) => a >= b ? 1 : 0,
        BinaryOperator.Equal => (a, b) => a == b ? 1 : 0,
        _ => (a, b) => a != b ? 1 : 0,
    };
}
