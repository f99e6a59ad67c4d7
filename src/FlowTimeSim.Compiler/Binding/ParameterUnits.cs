using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Expressions;
using FlowTimeSim.Compiler.Syntax;
using FlowTimeSim.Compiler.Text;
using FlowTimeSim.Compiler.Units;
using FlowTimeSim.Compiler.Yaml;

namespace FlowTimeSim.Compiler.Binding;

/// <summary>
/// A parameter's unit is that of its declaration: its <c>unit</c>, else that of its default. Values of the scenario, of tests and of limits must fit it.
/// </summary>
internal sealed class ParameterUnits(BindingContext context)
{
    /// <summary>A value in the unit of its parameter; null after a finding.</summary>
    /// <param name="syntax">The declaration.</param>
    /// <param name="number">The value as read.</param>
    /// <param name="text">Where it is written.</param>
    /// <param name="isWritten">False where a bare number may stand for the declared unit, whatever that is.</param>
    public Bound? Fit(ParameterSyntax syntax, Bound number, YamlScalar text, bool isWritten)
    {
        if (Declared(syntax) is not var (unit, where))
        {
            return number;
        }

        if (!number.IsPure || number.Nature != Nature.Bare)
        {
            return number.Unit.HasDimensionOf(unit) ? number : Mismatch(syntax, number, text.Span, unit, where);
        }

        var isAmount = unit.TimePower == 0 && !unit.Items.IsEmpty;
        if (syntax.Unit is not null || isAmount || unit.TimePower == 0 || number.IsZero || !isWritten)
        {
            return unit.TimePower == 0 && unit.Items.IsEmpty && syntax.Unit is null ? number : number with { Unit = unit, Nature = isAmount ? Nature.Bare : Nature.Plain };
        }

        if (unit.TimePower == -1 && number.PerMinutes is { } minutes)
        {
            return number with { Unit = new Unit(UnitMath.Base(unit, -1).Text, unit.Items, -1, 1 / minutes), Nature = Nature.Plain };
        }

        context.Findings.Report(
            DiagnosticCatalog.BareBesideTime,
            text.Span,
            $"'{text.Value}' has no unit, but parameter '{syntax.Id.Value}' is {Describe(unit, where)} ({UnitWords.Place(where, text.Span)}). Write '{text.Value} {unit.Text}'.",
            [new TextEdit(text.Span, $"{text.Value} {unit.Text}")],
            related: [new RelatedPlace(where.Location, "its unit")]);
        return null;
    }

    /// <summary>A value after a change that multiplies or adds; null after a finding.</summary>
    public Bound? Changed(ParameterSyntax syntax, Bound number, ModelChange change)
    {
        var operand = change.Number;
        if (change.Value is { } written)
        {
            if (written is not ExpressionSeries { Text: var text } || context.Constants.Number(text) is not { } read)
            {
                return null;
            }

            var isFit = change.Operation == "multiply" ? read.IsPure : (read.IsPure && read.Nature == Nature.Bare) || read.Unit.HasDimensionOf(number.Unit);
            if (!isFit)
            {
                return Mismatch(syntax, read, text.Span, change.Operation == "multiply" ? Unit.None : number.Unit, number.Origin);
            }

            operand = Magnitude.Times(read.Known![0], change.Operation == "multiply" ? read.Unit.Factor : read.IsPure && read.Nature == Nature.Bare ? 1 : read.Unit.Factor / number.Unit.Factor);
        }

        var value = number.Known![0];
        return number with { Known = [change.Operation switch { "multiply" => value * operand, "add" => value + operand, _ => operand }] };
    }

    private Bound? Mismatch(ParameterSyntax syntax, Bound number, SourceSpan at, Unit unit, SourceSpan where)
    {
        context.Findings.Report(
            DiagnosticCatalog.DimensionMismatch,
            at,
            unit == Unit.None
                ? (FormattableString)$"{UnitWords.Sentence(number, at)}, but what multiplies parameter '{syntax.Id.Value}' is a plain number."
                : $"{UnitWords.Sentence(number, at)}, but parameter '{syntax.Id.Value}' is {Describe(unit, where)} ({UnitWords.Place(where, at)}).",
            related: [new RelatedPlace(where.Location, "its unit")]);
        return null;
    }

    private static string Describe(Unit unit, SourceSpan where) =>
        UnitWords.Describe(new Bound(unit, unit.TimePower == 0 && !unit.Items.IsEmpty ? Nature.Bare : Nature.Plain, where));

    // The default is read without a finding: it has its own when it is the value.
    private (Unit Unit, SourceSpan Where)? Declared(ParameterSyntax syntax)
    {
        if (syntax.Unit is { } said)
        {
            return context.Expressions.UnitOf(said.Value, said.Span) is { } unit ? (unit, said.Span) : null;
        }

        return syntax.Default is { } text && context.Recipe.Parsed.Get(text, new FindingSink()) is NumberExpression { UnitText: { Length: > 0 } own }
            && UnitParser.Read(own, context.Items, context.Grid.BinMinutes).Unit is { } ofDefault
            ? (ofDefault, text.Span)
            : null;
    }
}
