using System.Collections.Immutable;
using FlowTimeSim.Compiler.Syntax;

namespace FlowTimeSim.Compiler.Changes;

/// <summary>What a test case demands.</summary>
internal static class TestFacets
{
    public static ImmutableArray<Facet> Of(CaseSyntax one)
    {
        var says = new FacetList([]).Word("title", one.Title);
        foreach (var change in one.With)
        {
            says.Word(change.Target.Value, change.Operation).Series(change.Target.Value, change.Value);
        }

        if (one.Ensemble is { } ensemble)
        {
            says.Number("replicas", ensemble.Replicas).Number("seed", ensemble.Seed);
        }

        // In which order they stand says nothing.
        var demands = new[] { ("expect", one.Expect), ("always", one.Always) }.SelectMany(list => list.Item2.Select(expectation => new Facet(list.Item1, Says(expectation), expectation.Span)));
        return [.. says.All, .. demands.OrderBy(facet => facet.Text, StringComparer.Ordinal)];
    }

    private static string Says(ExpectationSyntax expectation)
    {
        var says = new FacetList([]).Scalar(string.Empty, expectation.That).Word(string.Empty, expectation.Series).Word("equals", expectation.EqualsFile)
            .Scalar("tolerance", expectation.Tolerance).Word("each", expectation.Each);
        if (expectation.During is { } window)
        {
            says.Word("hours", window.Hours).Words("days", window.Days).Word("from", window.From).Word("to", window.To);
        }

        return string.Join(", ", says.All.Select(facet => facet.Name.Length > 0 ? facet.Name + " " + facet.Text : facet.Text));
    }
}
