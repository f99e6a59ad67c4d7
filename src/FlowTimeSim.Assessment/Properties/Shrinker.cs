using System.Collections.Immutable;

namespace FlowTimeSim.Assessment.Properties;

/// <summary>
/// Makes conditions that break an expectation smaller: what need not be changed is left as the scenario says, and what must be is moved as near to that as it
/// still fails, range by range until nothing moves any more.
/// </summary>
internal static class Shrinker
{
    private const int MostPasses = 4;

    /// <summary>The smallest conditions found.</summary>
    /// <param name="plan">The ranges.</param>
    /// <param name="steps">Conditions that fail.</param>
    /// <param name="fails">Whether others do.</param>
    public static ImmutableArray<int?> Shrink(PropertyPlan plan, ImmutableArray<int?> steps, Func<ImmutableArray<int?>, bool> fails)
    {
        for (var pass = 0; pass < MostPasses; pass++)
        {
            var before = steps;
            for (var i = 0; i < steps.Length; i++)
            {
                steps = steps[i] is { } step ? steps.SetItem(i, One(steps, i, step, plan.Ranges[i].Own, fails)) : steps;
            }

            if (steps.SequenceEqual(before))
            {
                break;
            }
        }

        return steps;
    }

    private static int? One(ImmutableArray<int?> steps, int index, int failing, int own, Func<ImmutableArray<int?>, bool> fails)
    {
        if (fails(steps.SetItem(index, null)))
        {
            return null;
        }

        if (failing == own || fails(steps.SetItem(index, own)))
        {
            return own;
        }

        // Between a value that holds and one that fails there is a neighbouring pair.
        var holding = own;
        while (Math.Abs(failing - holding) > 1)
        {
            var middle = holding + ((failing - holding) / 2);
            (holding, failing) = fails(steps.SetItem(index, middle)) ? (holding, middle) : (middle, failing);
        }

        return failing;
    }
}
