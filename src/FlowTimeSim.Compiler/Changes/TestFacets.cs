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

        foreach (var (name, list) in new[] { ("expect", one.Expect), ("always", one.Always) })
        {
            foreach (var expectation in list)
            {
                says.Scalar(name, expectation.That).Word(name, expectation.Series).Word("equals", expectation.EqualsFile).Number("tolerance", expectation.Tolerance).Word("each", expectation.Each);
                if (expectation.During is { } window)
                {
                    says.Word("hours", window.Hours).Words("days", window.Days).Word("from", window.From).Word("to", window.To);
                }
            }
        }

        return says.All;
    }
}
