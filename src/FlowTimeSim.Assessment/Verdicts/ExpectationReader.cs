using FlowTimeSim.Assessment.Expectations;
using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Expressions;
using FlowTimeSim.Compiler.Syntax;

namespace FlowTimeSim.Assessment.Verdicts;

/// <summary>Understands the text of an expectation: grammar, names, units, window, and whether it can fail at all.</summary>
internal sealed class ExpectationReader(ExpectationContext context)
{
    /// <summary>The expectation ready to be judged, or null after a finding.</summary>
    public PreparedExpectation? Read(ExpectationSyntax syntax, bool isAlways)
    {
        if (syntax.That is not { } that)
        {
            context.Findings.Report(DiagnosticCatalog.ExpectationMalformed, syntax.Span, $"This expectation says neither 'that' nor 'series'.");
            return null;
        }

        var expression = ExpressionParser.Parse(that, ExpressionGrammar.Tests, context.Findings);
        var selections = new WindowReader(context.Model, context.Findings).Read(syntax.During, syntax.Each);
        if (expression is null)
        {
            return null;
        }

        var binder = new ExpectationBinder(context);
        var bound = isAlways ? binder.BindAlways(expression) : binder.BindExpectation(expression);
        if (bound is null || selections is not { } chosen)
        {
            return null;
        }

        // The verdict is about the side that varies, wherever it was written.
        var condition = bound.Left.Reach == Reach.Constant && bound.Right.Reach != Reach.Constant
            ? bound with { Operator = Comparison.Mirror(bound.Operator), Left = bound.Right, Right = bound.Left }
            : bound;
        SumOfRatio.Check(condition, context);
        var where = that.Span.Location;
        var text = PlainText.Escape(that.Value);
        return new PreparedExpectation(text, where, condition, isAlways, chosen, Display(condition), CanFail(condition, that, isAlways))
        {
            Periods = syntax.Each is { } each ? each.Value + "s" : string.Empty,
        };
    }

    private DisplayUnit Display(BoundCondition condition) =>
        UnitOf(condition.Right) ?? UnitOf(condition.Left)
        ?? DisplayUnit.Of(condition.Left.Dimension.AnyItem ? condition.Right.Dimension : condition.Left.Dimension, context.Model.Grid.BinMinutes);

    private static DisplayUnit? UnitOf(BoundExpression side) => side is BoundConstant { Unit: { } unit } ? unit : null;

    private bool CanFail(BoundCondition condition, Compiler.Yaml.YamlScalar that, bool isAlways)
    {
        var tautology = new Tautology(context.Model);
        if (condition.Reach == Reach.Constant && !tautology.CannotFail(condition))
        {
            return true;
        }

        if (isAlways && IsLaw(condition, tautology))
        {
            context.Findings.Report(DiagnosticCatalog.InvariantIsLaw, that.Span, $"'{that.Value}' is a law that every run of every model is judged by: it need not be written, and counts for nothing. Expect something that a mistake in this model would break.");
            return false;
        }

        if (tautology.CannotFail(condition) || Same(condition) || StructuralOrder.Holds(condition, context.Model))
        {
            context.Findings.Report(DiagnosticCatalog.ExpectationCannotFail, that.Span, $"'{that.Value}' cannot fail: it holds whatever the model does{(isAlways ? " in any bin" : string.Empty)}. Expect something that a mistake would break.");
            return false;
        }

        if (tautology.RepeatsLimit(condition))
        {
            context.Findings.Report(DiagnosticCatalog.ExpectationRepeatsLimit, that.Span, $"'{that.Value}' only repeats the limit of the buffer, which no run exceeds. Expect less than the limit, or that nothing overflows.");
            return false;
        }

        return true;
    }

    // What is there is never below nothing, and what is served never above the capacity.
    private bool IsLaw(BoundCondition condition, Tautology tautology) =>
        (condition is { Left: BoundSeries, Right: BoundConstant { Value: 0 }, Operator: BinaryOperator.GreaterOrEqual } && tautology.CannotFail(condition))
        || (condition is { Left: BoundSeries, Right: BoundSeries } && StructuralOrder.Holds(condition, context.Model));

    private static bool Same(BoundCondition condition) =>
        condition.Operator is BinaryOperator.LessOrEqual or BinaryOperator.GreaterOrEqual or BinaryOperator.Equal
        && condition.Left.Span.Characters.Trim().SequenceEqual(condition.Right.Span.Characters.Trim());
}
