using System.Collections.Immutable;
using System.Globalization;
using FlowTimeSim.Compiler.Diagnostics;
using Kind = FlowTimeSim.Compiler.Expressions.ExpressionTokenKind;

namespace FlowTimeSim.Compiler.Expressions;

// The edits that write what is meant in the words of the grammar.
internal ref partial struct ExpressionReader
{
    // '.5'
    private ImmutableArray<TextEdit> Leading(ExpressionToken dot) => tokens[position + 1] is { Kind: Kind.Number } next && next.Start == dot.End
        ? [new TextEdit(SpanOf(dot), "0.")]
        : [];

    // '2e3': what follows the number is a name for a grammar without exponents.
    private ImmutableArray<TextEdit> InFull(ExpressionToken number)
    {
        var written = text[number.Start..Current.End];
        var isSigned = written.EndsWith('e') || written.EndsWith('E');
        var last = Current;
        if (isSigned && tokens[position + 1] is { Kind: Kind.Minus or Kind.Plus } && tokens[position + 2] is { Kind: Kind.Number } digits)
        {
            last = digits;
            written = text[number.Start..last.End];
        }

        return double.TryParse(written, NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var value)
            && value.ToString("0.###################", CultureInfo.InvariantCulture) is var full
            && double.Parse(full, CultureInfo.InvariantCulture).Equals(value)
                ? [new TextEdit(SpanOf(number, last), full)]
                : [];
    }

    // '-x' is '0 - x'; behind another operator it needs brackets, whose end is certain for a number or a name alone.
    private ImmutableArray<TextEdit> Subtraction()
    {
        var sign = Current;
        var before = position > 0 ? tokens[position - 1].Kind : Kind.Open;
        if (before is Kind.Open or Kind.Comma)
        {
            return [new TextEdit(SpanOf(sign), tokens[position + 1].Start == sign.End ? "0 - " : "0 -")];
        }

        var operand = tokens[position + 1];
        return operand.Kind is Kind.Number or Kind.Name && tokens[position + 2].Kind is not (Kind.Open or Kind.Dot or Kind.OpenBracket)
            ? [new TextEdit(SpanOf(sign, operand), $"(0 - {operand.In(text)})")]
            : [];
    }
}
