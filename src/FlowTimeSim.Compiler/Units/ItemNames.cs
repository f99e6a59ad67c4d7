namespace FlowTimeSim.Compiler.Units;

/// <summary>Item units are declared once, and may be written singular or plural.</summary>
internal static class ItemNames
{
    /// <summary>The item that nobody has to declare: the plain unit of flow.</summary>
    public const string Plain = "unit";

    /// <summary>The declared word that a written one means, or null.</summary>
    public static string? Find(string word, IReadOnlyCollection<string> declared)
    {
        if (declared.Contains(word, StringComparer.Ordinal))
        {
            return word;
        }

        return declared.FirstOrDefault(item => AreForms(item, word)) ?? (word is Plain or "units" ? Plain : null);
    }

    /// <summary>Words that are the singular or plural of an earlier one, by their places.</summary>
    public static IEnumerable<(int Word, int First)> SameItems(IReadOnlyList<string> words)
    {
        for (var i = 1; i < words.Count; i++)
        {
            for (var j = 0; j < i; j++)
            {
                if (AreForms(words[i], words[j]))
                {
                    yield return (i, j);
                    break;
                }
            }
        }
    }

    private static bool AreForms(string a, string b) => IsPlural(a, b) || IsPlural(b, a);

    private static bool IsPlural(string plural, string singular) =>
        (plural.Length == singular.Length + 1 && plural[^1] == 's' && plural.StartsWith(singular, StringComparison.Ordinal))
        || (plural.Length == singular.Length + 2 && plural.EndsWith("es", StringComparison.Ordinal) && plural.StartsWith(singular, StringComparison.Ordinal))
        || (plural.EndsWith("ies", StringComparison.Ordinal) && singular.EndsWith('y')
            && plural.AsSpan(0, plural.Length - 3).SequenceEqual(singular.AsSpan(0, singular.Length - 1)));
}
