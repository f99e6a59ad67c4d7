using System.Collections.Immutable;
using FlowTimeSim.Compiler.Changes;

namespace FlowTimeSim.Assessment.Changes;

/// <summary>Puts edits together that make no model apart: what declares a name, and what says it.</summary>
internal static class CauseGroups
{
    /// <summary>The groups, each in the order of the edits.</summary>
    /// <param name="edits">The edits that a run may depend on.</param>
    /// <param name="most">So many groups at most: above it, what lies in one file goes together, and then what is left.</param>
    public static ImmutableArray<ImmutableArray<ModelEdit>> Of(ImmutableArray<ModelEdit> edits, int most)
    {
        var group = Enumerable.Range(0, edits.Length).ToArray();
        for (var i = 0; i < edits.Length; i++)
        {
            for (var k = 0; k < edits.Length; k++)
            {
                if (i != k && edits[i].Names.Any(name => Says(edits[k].Words, name)))
                {
                    Join(group, i, k);
                }
            }
        }

        if (Count(group) > most)
        {
            for (var i = 1; i < edits.Length && Count(group) > most; i++)
            {
                if (Array.FindIndex([.. edits[..i]], other => other.Where.Path == edits[i].Where.Path && Owner(other) == Owner(edits[i])) is >= 0 and var same)
                {
                    Join(group, same, i);
                }
            }
        }

        for (var i = edits.Length - 1; i > 0 && Count(group) > most; i--)
        {
            Join(group, i - 1, i);
        }

        return [.. Enumerable.Range(0, edits.Length).GroupBy(i => group[i]).Select(members => members.Select(i => edits[i]).ToImmutableArray())];
    }

    /// <summary>Two of the groups as one.</summary>
    public static ImmutableArray<ImmutableArray<ModelEdit>> Merge(ImmutableArray<ImmutableArray<ModelEdit>> groups, int one, int other)
    {
        var (first, second) = (Math.Min(one, other), Math.Max(one, other));
        return groups.SetItem(first, [.. groups[first], .. groups[second]]).RemoveAt(second);
    }

    private static int Count(int[] group) => group.Distinct().Count();

    private static void Join(int[] group, int one, int other)
    {
        var (from, to) = (Math.Max(group[one], group[other]), Math.Min(group[one], group[other]));
        for (var i = 0; i < group.Length; i++)
        {
            group[i] = group[i] == from ? to : group[i];
        }
    }

    private static string Owner(ModelEdit edit) => edit.Subject.Split('.', ' ')[0];

    // As a whole word: a dot may follow, as in line.queue.
    private static bool Says(string words, string name)
    {
        for (var at = words.IndexOf(name, StringComparison.OrdinalIgnoreCase); at >= 0; at = words.IndexOf(name, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            var end = at + name.Length;
            if ((at == 0 || !IsPart(words[at - 1])) && (end == words.Length || !IsPart(words[end])))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsPart(char c) => char.IsLetterOrDigit(c) || c is '_' or '-';
}
