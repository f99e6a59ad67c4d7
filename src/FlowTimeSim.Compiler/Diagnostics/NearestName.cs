namespace FlowTimeSim.Compiler.Diagnostics;

/// <summary>Finds what someone probably meant: the known name with the fewest edits, a swap of neighbours counted as one.</summary>
public static class NearestName
{
    private const int MaximumLength = 100;
    private const int MaximumCandidates = 20_000;

    /// <summary>The nearest name, or null when none is near enough (a third of its length, three edits at most).</summary>
    /// <param name="name">What was written.</param>
    /// <param name="candidates">What is known; the first of equally near ones wins.</param>
    public static string? Find(string name, IEnumerable<string> candidates)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(candidates);
        if (name.Length is 0 or > MaximumLength)
        {
            return null;
        }

        // One edit in a word of two letters says nothing; a change of case always does.
        var allowed = name.Length <= 2 ? 0 : Math.Min(3, Math.Max(1, name.Length / 3));
        string? best = null;
        var bestDistance = allowed + 1;
        foreach (var candidate in candidates.Take(MaximumCandidates))
        {
            if (string.Equals(candidate, name, StringComparison.OrdinalIgnoreCase) && candidate != name)
            {
                return candidate;
            }

            if (candidate.Length is 0 or > MaximumLength || candidate == name || Math.Abs(candidate.Length - name.Length) >= bestDistance)
            {
                continue;
            }

            var distance = Distance(name.ToUpperInvariant(), candidate.ToUpperInvariant(), bestDistance);
            if (distance < bestDistance)
            {
                (best, bestDistance) = (candidate, distance);
            }
        }

        return best;
    }

    // Optimal string alignment (Damerau 1964, restricted), stopped as soon as a row exceeds the bound.
    private static int Distance(string from, string to, int bound)
    {
        var older = new int[to.Length + 1];
        var above = new int[to.Length + 1];
        var row = new int[to.Length + 1];
        for (var j = 0; j <= to.Length; j++)
        {
            above[j] = j;
        }

        for (var i = 1; i <= from.Length; i++)
        {
            row[0] = i;
            var lowest = i;
            for (var j = 1; j <= to.Length; j++)
            {
                var cost = from[i - 1] == to[j - 1] ? 0 : 1;
                var edits = Math.Min(Math.Min(row[j - 1], above[j]) + 1, above[j - 1] + cost);
                if (i > 1 && j > 1 && from[i - 1] == to[j - 2] && from[i - 2] == to[j - 1])
                {
                    edits = Math.Min(edits, older[j - 2] + 1);
                }

                row[j] = edits;
                lowest = Math.Min(lowest, edits);
            }

            if (lowest >= bound)
            {
                return bound;
            }

            (older, above, row) = (above, row, older);
        }

        return above[to.Length];
    }
}
