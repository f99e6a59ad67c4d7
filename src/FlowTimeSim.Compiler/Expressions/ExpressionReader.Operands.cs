using System.Collections.Immutable;
using System.Globalization;
using FlowTimeSim.Compiler.Diagnostics;
using Kind = FlowTimeSim.Compiler.Expressions.ExpressionTokenKind;

namespace FlowTimeSim.Compiler.Expressions;

/// <content>Numbers with units, and names.</content>
internal ref partial struct ExpressionReader
{
    /// <summary>A quantity's unit goes on over a spaced slash only to one of these: everything else may be a series.</summary>
    private static readonly ImmutableHashSet<string> TimeUnits =
    [
        "ms", "s", "sec", "second", "seconds", "min", "minute", "minutes", "h", "hr", "hour", "hours", "day", "days", "week", "weeks", "bin",
    ];

    private Read? ReadNumber()
    {
        var token = Current;
        if (Value(token) is not { } value)
        {
            return Report(token, $"'{token.In(text).ToString()}' is larger than a number can be.");
        }

        position++;
        if (Current.Kind == Kind.Dot && Current.Start == token.End)
        {
            return Report(Current, $"A number does not end in a point. Write '{text[token.Start..token.End]}'.", [new TextEdit(SpanOf(Current), string.Empty)]);
        }

        if (!grammar.HasUnits)
        {
            return !grammar.HasExponents && Current.Kind == Kind.Name && Current.Start == token.End && Current.In(text)[0] is 'e' or 'E'
                ? Report(Current, $"{grammar.Name} has no exponents. Write the number in full.", InFull(token))
                : new Read(new NumberExpression(SpanOf(token), value), 1);
        }

        var unit = Current;
        return ReadUnit() is { } last
            ? new Read(new NumberExpression(SpanOf(token, last), value, text[unit.Start..last.End]), 1)
            : new Read(new NumberExpression(SpanOf(token), value), 1);
    }

    /// <summary>Unit names behind a number: <c>passenger/h</c>, <c>unit h</c>, <c>%</c>. The last token taken, or none.</summary>
    private ExpressionToken? ReadUnit()
    {
        ExpressionToken? last = null;
        if (Current.Kind == Kind.Percent)
        {
            last = Current;
            position++;
        }

        while (last?.Kind != Kind.Percent && IsUnitName(position))
        {
            last = Current;
            position++;
        }

        while (last is { } before && Current.Kind == Kind.Slash && IsUnitName(position + 1))
        {
            var name = tokens[position + 1];
            var tight = before.End == Current.Start && Current.End == name.Start;
            if (!tight && !TimeUnits.Contains(name.In(text).ToString()))
            {
                break;
            }

            last = name;
            position += 2;
        }

        return last;
    }

    /// <summary>A name that neither calls, nor is dotted, nor asks for a class.</summary>
    private bool IsUnitName(int index) =>
        index < tokens.Length && tokens[index].Kind == Kind.Name && text[tokens[index].Start] != '_'
        && !(tokens[index + 1].Kind is Kind.Open or Kind.Dot or Kind.OpenBracket);

    private Read? ReadName()
    {
        var first = Current;
        if (ReadPercentile() is { } percentile)
        {
            return ReadArguments(first, percentile, new FunctionArity(1, 1));
        }

        position++;
        if (Current.Kind == Kind.Open)
        {
            return ReadCall(first);
        }

        var last = first;
        while (grammar.HasDottedNames && Current.Kind == Kind.Dot && Current.Start == last.End
            && tokens[position + 1].Kind == Kind.Name && tokens[position + 1].Start == Current.End)
        {
            last = tokens[position + 1];
            position += 2;
        }

        var name = text[first.Start..last.End];
        if (!grammar.HasDottedNames || Current.Kind != Kind.OpenBracket)
        {
            return new Read(new NameExpression(SpanOf(first, last), name), 1);
        }

        position++;
        if (Current.Kind != Kind.Name || tokens[position + 1].Kind != Kind.CloseBracket)
        {
            return Unexpected("the name of a class and ']'");
        }

        var label = Current;
        position += 2;
        return new Read(new NameExpression(SpanOf(first, tokens[position - 1]), name, label.In(text).ToString()), 1);
    }

    private double? Value(ExpressionToken token) =>
        double.TryParse(token.In(text), NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var value)
        && double.IsFinite(value) ? value : null;
}
