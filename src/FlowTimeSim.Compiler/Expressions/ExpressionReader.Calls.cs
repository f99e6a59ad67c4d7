using System.Collections.Immutable;
using FlowTimeSim.Compiler.Diagnostics;
using Kind = FlowTimeSim.Compiler.Expressions.ExpressionTokenKind;

namespace FlowTimeSim.Compiler.Expressions;

/// <content>Calls and kernels.</content>
internal ref partial struct ExpressionReader
{
    /// <summary>Takes <c>p95</c> or <c>p99.9</c> in front of a bracket; the last token taken, or none.</summary>
    private ExpressionToken? ReadPercentile()
    {
        var word = Current.In(text);
        if (!grammar.HasPercentiles || word.Length < 2 || word[0] is not ('p' or 'P') || word[1..].ContainsAnyExceptInRange('0', '9'))
        {
            return null;
        }

        var fraction = tokens[position + 1].Kind == Kind.Dot && tokens[position + 2].Kind == Kind.Number
            && tokens[position + 1].Start == Current.End && tokens[position + 2].Start == tokens[position + 1].End;
        var last = position + (fraction ? 2 : 0);
        if (tokens[last + 1].Kind != Kind.Open)
        {
            return null;
        }

        position = last + 1;
        return tokens[last];
    }

    private Read? ReadCall(ExpressionToken name)
    {
        var function = name.In(text).ToString();
        if (grammar.Functions.TryGetValue(function, out var arity))
        {
            return ReadArguments(name, name, arity);
        }

        var known = string.Join(", ", grammar.Functions.Keys.Order(StringComparer.Ordinal));
        findings.Report(DiagnosticCatalog.UnknownFunction, SpanOf(name), $"'{function}' is no function of {grammar.Name}. It has {known}.",
            TextEdit.Rename(SpanOf(name), function, NearestName.Find(function.ToUpperInvariant(), grammar.Functions.Keys)));
        return null;
    }

    private Read? ReadArguments(ExpressionToken first, ExpressionToken last, FunctionArity arity)
    {
        var function = text[first.Start..last.End];
        var open = Current;
        position++;
        var arguments = ImmutableArray.CreateBuilder<Expression>();
        var depth = 0;
        var isKernel = function.Equals("CONV", StringComparison.OrdinalIgnoreCase) && grammar.HasArrays;
        while (Current.Kind != Kind.Close || arguments.Count > 0)
        {
            var argument = isKernel && arguments.Count == 1 && Current.Kind == Kind.OpenBracket ? ReadArray() : ReadBinary(0);
            if (argument is not { } read)
            {
                return null;
            }

            arguments.Add(read.Node);
            depth = Math.Max(depth, read.Depth);
            if (Current.Kind != Kind.Comma)
            {
                break;
            }

            position++;
        }

        if (Current.Kind != Kind.Close)
        {
            return Current.Kind == Kind.End ? Report(open, $"This '(' is never closed.") : Unexpected("an operator, ',' or ')'");
        }

        var whole = SpanOf(first, Current);
        position++;
        if (!arity.Accepts(arguments.Count))
        {
            findings.Report(DiagnosticCatalog.ArgumentCount, whole, $"{function} takes {arity.ToString()} in {grammar.Name}, not {arguments.Count}.");
            return null;
        }

        return new Read(new CallExpression(whole, function, SpanOf(first, last), arguments.ToImmutable()), depth + 1);
    }

    private Read? ReadArray()
    {
        var open = Current;
        var values = ImmutableArray.CreateBuilder<double>();
        do
        {
            position++;
            var negative = grammar.HasUnaryMinus && Current.Kind == Kind.Minus;
            position += negative ? 1 : 0;
            if (Current.Kind != Kind.Number || Value(Current) is not { } value)
            {
                return Unexpected("a number");
            }

            values.Add(negative ? -value : value);
            position++;
        }
        while (Current.Kind == Kind.Comma);
        if (Current.Kind != Kind.CloseBracket)
        {
            return Current.Kind == Kind.End ? Report(open, $"This '[' is never closed.") : Unexpected("',' or ']'");
        }

        return Leaf(new ArrayExpression(SpanOf(open, Current), values.ToImmutable()));
    }
}
