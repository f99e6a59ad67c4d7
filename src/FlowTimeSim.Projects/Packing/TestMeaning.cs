using System.Collections.Immutable;
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
        ])));

    private static CanonicalValue Expectation(ExpectationSyntax expectation) => Map(
    [
        ("that", CanonicalValue.Of(expectation.That?.Value)),
        ("series", CanonicalValue.Of(expectation.Series?.Value)),
        ("tolerance", CanonicalValue.Of(expectation.Tolerance?.Value)),
        ("during", CanonicalValue.Of(expectation.During is { } window ? Words(window.Span) : null)),
        ("each", CanonicalValue.Of(expectation.Each?.Value)),
    ]);

    // Line breaks and indentation say nothing.
    private static string Words(SourceSpan span) =>
        string.Join(' ', span.Characters.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
