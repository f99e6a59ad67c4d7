using System.Collections.Immutable;
using System.Globalization;
using FlowTimeSim.Bundles;
using FlowTimeSim.Compiler.Syntax;
using FlowTimeSim.Compiler.Text;
using static FlowTimeSim.Bundles.CanonicalValue;

namespace FlowTimeSim.Projects.Packing;

/// <summary>What a model's tests demand, as written: neither a filter, nor whether they ran, nor how they ended changes it.</summary>
internal static class TestMeaning
{
    public static CanonicalValue Of(ImmutableArray<TestSyntax> tests) => CanonicalValue.List(
        tests.SelectMany(test => test.Cases.Select(one => (test, one))).OrderBy(pair => pair.one.Id.Value, StringComparer.Ordinal).Select(pair => Map(
        [
            ("id", CanonicalValue.Of(pair.one.Id.Value)),
            ("per", CanonicalValue.Of(pair.test.Per?.Value)),
            ("with", CanonicalValue.List(pair.one.With.Select(change =>
                CanonicalValue.List([change.Target.Value, change.Operation.Value, Words(change.Value.Span)])))),
            ("replicas", CanonicalValue.Of(pair.one.Ensemble?.Replicas.Value)),
            ("seed", CanonicalValue.Of(pair.one.Ensemble?.Seed?.Value)),
            ("expect", CanonicalValue.List(pair.one.Expect.Select(Expectation))),
            ("always", CanonicalValue.List(pair.one.Always.Select(Expectation))),
            .. WhereSaid(pair.test, pair.one),
        ])));

    // What came later is there only where it is said: the meaning of every other test stays what it was.
    private static IEnumerable<(string Name, CanonicalValue Value)> WhereSaid(TestSyntax test, CaseSyntax one)
    {
        if (!one.Matrix.IsEmpty)
        {
            yield return ("matrix", CanonicalValue.List(one.Matrix.Select(axis => CanonicalValue.List([axis.Target.Value, .. axis.Choices.Select(choice => Words(choice.Span))]))));
        }

        if (one.Ensemble?.HalfWidth is { } width)
        {
            yield return ("halfWidth", CanonicalValue.Of(width.Value));
        }

        if (one.Draw is { } draw)
        {
            yield return ("draw", CanonicalValue.Of(Words(draw.Span)));
        }

        if (!test.Tolerances.IsEmpty)
        {
            yield return ("tolerances", CanonicalValue.List(test.Tolerances.Select(tolerance => tolerance.Value)));
        }
    }

    private static CanonicalValue Expectation(ExpectationSyntax expectation) => Map(
    [
        ("that", CanonicalValue.Of(expectation.That?.Value)),
        ("series", CanonicalValue.Of(expectation.Series?.Value)),
        ("tolerance", Tolerance(expectation.Tolerance?.Value)),
        ("during", CanonicalValue.Of(expectation.During is { } window ? Words(window.Span) : null)),
        ("each", CanonicalValue.Of(expectation.Each?.Value)),
    ]);

    private static CanonicalValue Tolerance(string? text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? CanonicalValue.Of(number) : CanonicalValue.Of(text);

    // Line breaks and indentation say nothing.
    private static string Words(SourceSpan span) =>
        string.Join(' ', span.Characters.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
