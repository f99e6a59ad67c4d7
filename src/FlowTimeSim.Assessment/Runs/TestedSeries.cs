using System.Collections.Immutable;
using FlowTimeSim.Compiler;
using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Expressions;
using FlowTimeSim.Compiler.Flow;
using FlowTimeSim.Compiler.Syntax;

namespace FlowTimeSim.Assessment.Runs;

/// <summary>What a model is for: the results that its tests speak of, else those that it exports, else what arrives and waits.</summary>
internal static class TestedSeries
{
    /// <summary>The series in the order of their names.</summary>
    public static ImmutableArray<SeriesInfo> Of(CompiledModel model)
    {
        var names = model.Tests.SelectMany(test => test.Cases).SelectMany(one => one.Expect.Concat(one.Always)).SelectMany(NamesIn).ToHashSet(StringComparer.Ordinal);
        return Known(model, names) is { IsEmpty: false } tested ? tested
            : Known(model, model.Outputs.Select(output => output.Series)) is { IsEmpty: false } exported ? exported
            : [.. model.Series.Values.Where(info => info.Measure is "queue" or "arrivals" && info.Class is null).OrderBy(info => info.Name, StringComparer.Ordinal)];
    }

    // What is an input is no result, though a test may divide by it.
    private static ImmutableArray<SeriesInfo> Known(CompiledModel model, IEnumerable<string> names) =>
    [
        .. names.Select(name => model.Series.GetValueOrDefault(name)).OfType<SeriesInfo>()
            .Where(info => info.Measure is not ("demand" or "capacity" or "size")).Distinct().OrderBy(info => info.Name, StringComparer.Ordinal),
    ];

    private static IEnumerable<string> NamesIn(ExpectationSyntax expectation)
    {
        if (expectation.Series is { } golden)
        {
            yield return golden.Value;
        }

        if (expectation.That is not { } that || ExpressionParser.Parse(that, ExpressionGrammar.Tests, new FindingSink()) is not { } tree)
        {
            yield break;
        }

        var open = new Stack<Expression>([tree]);
        while (open.TryPop(out var part))
        {
            switch (part)
            {
                case NameExpression name:
                    yield return name.Class is null ? name.Name : $"{name.Name}[{name.Class}]";
                    break;
                case NegateExpression negate:
                    open.Push(negate.Operand);
                    break;
                case BinaryExpression binary:
                    open.Push(binary.Left);
                    open.Push(binary.Right);
                    break;
                case CallExpression call:
                    foreach (var argument in call.Arguments)
                    {
                        open.Push(argument);
                    }

                    break;
                default:
                    break;
            }
        }
    }
}
