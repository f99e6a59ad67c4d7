using System.Collections.Immutable;

namespace FlowTimeSim.Compiler.Diagnostics;

/// <summary>
/// One mistake in a catalog is met once in each scenario, each time with that scenario's numbers. It is shown once, as the first scenario says it, with
/// the others as related places.
/// </summary>
internal static class RepeatedFindings
{
    /// <summary>Merges them; the order stays.</summary>
    /// <param name="findings">In reading order.</param>
    public static ImmutableArray<Finding> Merge(ImmutableArray<Finding> findings)
    {
        var repeated = findings.Where(finding => finding.About is not null)
            .GroupBy(finding => (finding.Code, finding.Where))
            .Where(group => group.Count() > 1 && group.Select(finding => finding.About).Distinct().Count() == group.Count())
            .ToDictionary(group => group.Key, group => group.OrderByDescending(f => f.Severity).ThenBy(f => f.About!.Path, StringComparer.Ordinal).ThenBy(f => f.About!.Line).ToImmutableArray());
        if (repeated.Count == 0)
        {
            return findings;
        }

        var merged = ImmutableArray.CreateBuilder<Finding>();
        foreach (var finding in findings)
        {
            if (!repeated.TryGetValue((finding.Code, finding.Where), out var group))
            {
                merged.Add(finding);
            }
            else if (ReferenceEquals(finding, group[0]))
            {
                merged.Add(finding with
                {
                    Related = [.. finding.Related, .. group.Skip(1).Select(other => new RelatedPlace(other.About!, $"In this scenario: {other.Message}"))],
                });
            }
        }

        return merged.ToImmutable();
    }
}
