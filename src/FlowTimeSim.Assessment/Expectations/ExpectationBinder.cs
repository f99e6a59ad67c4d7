using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Expressions;
using FlowTimeSim.Compiler.Flow;
using FlowTimeSim.Compiler.Text;
using FlowTimeSim.Compiler.Units;

namespace FlowTimeSim.Assessment.Expectations;

/// <summary>Resolves the names of an expectation and checks its units, once, before anything runs. Null means that a finding was made.</summary>
internal sealed partial class ExpectationBinder(ExpectationContext context)
{
    private readonly FindingSink findings = context.Findings;

    /// <summary>Binds a whole expectation: a comparison of values per run, or per ensemble.</summary>
    public BoundCondition? BindExpectation(Expression expression)
    {
        if (BindWhole(expression) is not { } condition)
        {
            return null;
        }

        var wanted = context.IsEnsemble ? Reach.Ensemble : Reach.Run;
        if (condition.Reach is Reach.Constant || condition.Reach == wanted)
        {
            return condition;
        }

        var text = Text(expression.Span);
        return condition.Reach == Reach.Bin
            ? Malformed<BoundCondition>(expression.Span, $"'{text}' has one value a bin. Say which counts, as 'max(...)' does, or put it under 'always'.")
            : Malformed<BoundCondition>(expression.Span, $"'{text}' has one value a replica. Say how many replicas must hold, as 'p95(...)' or 'share(...)' around it does.");
    }

    /// <summary>Binds an expectation of <c>always</c>: a comparison in every bin.</summary>
    public BoundCondition? BindAlways(Expression expression)
    {
        var condition = BindWhole(expression);
        return condition is null || condition.Reach is Reach.Bin or Reach.Constant
            ? condition
            : Malformed<BoundCondition>(expression.Span, $"'always' compares bin by bin, and '{Text(expression.Span)}' has no bins. Put it under 'expect'.");
    }

    private BoundCondition? BindWhole(Expression expression) => Bind(expression) switch
    {
        null => null,
        BoundCondition condition => condition,
        _ => Malformed<BoundCondition>(expression.Span, $"'{Text(expression.Span)}' compares nothing. An expectation reads 'max(line.queue) <= 5000 unit'."),
    };

    private BoundExpression? Bind(Expression expression) => expression switch
    {
        NumberExpression number => BindNumber(number),
        ParameterExpression parameter => BindParameter(parameter),
        NameExpression name => BindName(name),
        NegateExpression negate => Bind(negate.Operand) is { } operand ? Negated(negate.Span, operand) : null,
        BinaryExpression binary => BindBinary(binary),
        CallExpression call => BindCall(call),
        _ => Malformed<BoundExpression>(expression.Span, $"'{Text(expression.Span)}' has no meaning in an expectation."),
    };

    private BoundConstant? BindNumber(NumberExpression number)
    {
        if (number.UnitText is not { Length: > 0 } text)
        {
            return new BoundConstant(number.Span, Dimension.None, number.Value, IsBare: true);
        }

        if (UnitParser.Parse(text, context.Model.ItemUnits) is { } unit)
        {
            return new BoundConstant(number.Span, Dimension.Of(unit), number.Value * unit.Factor, IsBare: false, DisplayUnit.Of(unit));
        }

        var near = NearestName.Find(text, context.Model.ItemUnits);
        if (near is null)
        {
            findings.Report(DiagnosticCatalog.UnknownUnitInTest, number.Span, $"'{text}' is no unit of this model. It must be a time (s, min, h, day, week), '%', or an item declared under 'units'.");
        }
        else
        {
            findings.Report(DiagnosticCatalog.UnknownUnitInTest, number.Span, $"'{text}' is no unit of this model. Did you mean '{near}'?", [new TextEdit(number.Span with { Start = number.Span.End - text.Length }, near)]);
        }

        return null;
    }

    private BoundConstant? BindParameter(ParameterExpression parameter)
    {
        var known = context.Model.Parameters.FirstOrDefault(p => p.Name == parameter.Name);
        if (known is null)
        {
            return Unknown<BoundConstant>(parameter.Span, parameter.Name, context.Model.Parameters.Select(p => p.Name));
        }

        if (double.IsNaN(known.Value))
        {
            return Malformed<BoundConstant>(parameter.Span, $"The parameter '{known.Name}' is no number.");
        }

        return known.Unit.Text.Length == 0
            ? new BoundConstant(parameter.Span, Dimension.None, known.Value, IsBare: true)
            : new BoundConstant(parameter.Span, Dimension.Of(known.Unit), known.Value * known.Unit.Factor, IsBare: false, DisplayUnit.Of(known.Unit));
    }

    private BoundExpression? BindName(NameExpression name)
    {
        var full = name.Class is null ? name.Name : $"{name.Name}[{name.Class}]";
        if (context.Model.Series.TryGetValue(full, out var series))
        {
            var perMinute = series.Kind == SeriesKind.Flow ? 1 / context.Model.Grid.BinMinutes : 1;
            return new BoundSeries(name.Span, series, Dimension.Of(series), series.Unit.Factor * perMinute);
        }

        if (full == "bin")
        {
            return new BoundConstant(name.Span, Dimension.Duration, context.Model.Grid.BinMinutes, IsBare: false);
        }

        if (name.Class is not null && context.Model.Series.TryGetValue(name.Name, out var whole) && context.Model.Series.Values.Any(s => s.Class == name.Class))
        {
            return WithoutPart(name, whole);
        }

        return context.Model.Parameters.Any(p => p.Name == full)
            ? Malformed<BoundExpression>(name.Span, $"'{full}' is a parameter. Write '${{{full}}}'.")
            : Unknown<BoundExpression>(name.Span, full, context.Model.Series.Keys.Order(StringComparer.Ordinal));
    }

    // The class is one of the model's, and the series one of its series: only not together.
    private BoundExpression? WithoutPart(NameExpression name, SeriesInfo whole)
    {
        string[] classes = [.. context.Model.Series.Values.Where(s => s.Class is not null && s.Name == $"{whole.Name}[{s.Class}]").Select(s => s.Class!).Order(StringComparer.Ordinal)];
        if (classes.Length > 0)
        {
            findings.Report(DiagnosticCatalog.ClassHasNoPart, name.Span, $"'{name.Class}' never comes to '{name.Name}': of the classes there is {string.Join(", ", classes)}. Connect its sources, or name one of those.");
        }
        else
        {
            findings.Report(DiagnosticCatalog.ClassHasNoPart, name.Span, $"'{name.Name}' has no part by class: it is one figure for all that flows there. Write '{name.Name}'.");
        }

        return null;
    }

    private T? Unknown<T>(SourceSpan span, string name, IEnumerable<string> candidates)
        where T : BoundExpression
    {
        var near = NearestName.Find(name, candidates);
        if (near is null)
        {
            findings.Report(DiagnosticCatalog.UnknownName, span, $"Nothing is called '{name}'.");
        }
        else
        {
            findings.Report(DiagnosticCatalog.UnknownName, span, $"Nothing is called '{name}'. Did you mean '{near}'?", TextEdit.Rename(span, name, near));
        }

        return null;
    }

    private T? Malformed<T>(SourceSpan span, FormattableString message)
        where T : BoundExpression
    {
        findings.Report(DiagnosticCatalog.ExpectationMalformed, span, message);
        return null;
    }

    private static BoundExpression Negated(SourceSpan span, BoundExpression operand) => Folded(new BoundArithmetic(
        span, operand.Reach, operand.Dimension, operand.Kind, BinaryOperator.Multiply, new BoundConstant(span, Dimension.None, -1, IsBare: true), operand));

    private static string Text(SourceSpan span) => span.Characters.ToString();
}
