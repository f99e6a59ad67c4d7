using System.Globalization;
using FlowTimeSim.Assessment.Expectations;
using FlowTimeSim.Compiler;
using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Expressions;
using FlowTimeSim.Compiler.Syntax;
using FlowTimeSim.Compiler.Yaml;

namespace FlowTimeSim.Assessment.Properties;

/// <summary>A range in steps: whole numbers of a whole parameter, else a thousand steps, so that each value is short to write.</summary>
/// <param name="Syntax">As written.</param>
/// <param name="Min">The lowest value.</param>
/// <param name="Step">From one value to the next.</param>
/// <param name="Last">The number of the highest value; the lowest is 0.</param>
/// <param name="Unit">What stands behind the number.</param>
/// <param name="Own">The step nearest to what the scenario says; 0 where it says no number.</param>
internal sealed record DrawRange(DrawRangeSyntax Syntax, decimal Min, decimal Step, int Last, string Unit, int Own)
{
    private const int Steps = 1000;
    private const int MostWhole = 1_000_000;

    /// <summary>Reads a range; null after a finding.</summary>
    public static DrawRange? Read(DrawRangeSyntax syntax, CompiledModel model, FindingSink findings)
    {
        if (Number(syntax.Min, model, findings) is not var (min, unit, minBase) || Number(syntax.Max, model, findings) is not var (max, other, _))
        {
            return null;
        }

        if (unit != other)
        {
            findings.Report(DiagnosticCatalog.RangeInvalid, syntax.Max.Span, $"'{syntax.Min.Value}' and '{syntax.Max.Value}' must be in the same unit, written alike.");
            return null;
        }

        if (max <= min)
        {
            findings.Report(DiagnosticCatalog.RangeInvalid, syntax.Max.Span, $"'{syntax.Target.Value}' is drawn from {syntax.Min.Value} to {syntax.Max.Value}: the highest must be above the lowest value.");
            return null;
        }

        var parameter = syntax.Operation.Value == "set" ? model.Parameters.FirstOrDefault(one => one.Name == syntax.Target.Value) : null;
        var isWhole = parameter?.Type == "integer" && decimal.IsInteger(min) && decimal.IsInteger(max) && max - min <= MostWhole;
        var step = isWhole ? 1 : (max - min) / Steps;
        var range = new DrawRange(syntax, min, step, isWhole ? (int)(max - min) : Steps, unit, 0);
        return range with { Own = range.Nearest(syntax.Operation.Value, parameter, minBase) };
    }

    /// <summary>A value as an author would write it.</summary>
    public string Literal(int step)
    {
        var number = (Min + (Step * step)).ToString("0.############", CultureInfo.InvariantCulture);
        return Unit.Length == 0 ? number : $"{number} {Unit}";
    }

    /// <summary>How a message says it: <c>lanes = 12</c>, <c>sources.demand x 1.25</c>.</summary>
    public string Said(int step) => Syntax.Operation.Value switch
    {
        "multiply" => $"{Syntax.Target.Value} x {Literal(step)}",
        "add" => $"{Syntax.Target.Value} + {Literal(step)}",
        _ => $"{Syntax.Target.Value} = {Literal(step)}",
    };

    // The base value of the range's minimum says what one of its unit is.
    private int Nearest(string operation, ParameterInfo? parameter, double minBase)
    {
        var own = operation switch
        {
            "multiply" => 1,
            "add" => 0,
            _ when parameter is not null && double.IsFinite(parameter.Value) => parameter.Value * (Min != 0 && Unit.Length > 0 ? parameter.Unit.Factor * (double)Min / minBase : 1),
            _ => (double)Min,
        };
        return (int)Math.Clamp(Math.Round((own - (double)Min) / (double)Step), 0, Last);
    }

    private static (decimal Value, string Unit, double Base)? Number(YamlScalar text, CompiledModel model, FindingSink findings)
    {
        if (ExpressionParser.Parse(text, ExpressionGrammar.Tests, findings) is not { } expression
            || new ExpectationBinder(new ExpectationContext(model, null, false, findings)).BindQuantity(expression) is not { } bound)
        {
            return null;
        }

        var number = expression is NegateExpression negate ? negate.Operand : expression;
        if (number is not NumberExpression plain || !double.IsFinite(plain.Value) || Math.Abs(plain.Value) > 1e15)
        {
            findings.Report(DiagnosticCatalog.RangeInvalid, text.Span, $"'{text.Value}' is no number or quantity to draw from. Write '12' or '7.5 unit/h'.");
            return null;
        }

        var value = (decimal)plain.Value;
        return (ReferenceEquals(number, expression) ? value : -value, plain.UnitText ?? string.Empty, bound.Value);
    }
}
