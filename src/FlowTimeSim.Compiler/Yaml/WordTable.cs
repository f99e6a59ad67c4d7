namespace FlowTimeSim.Compiler.Yaml;

/// <summary>Keys and short values come again and again: one string for each of the first some hundred. No set of the framework, see <see cref="Collections.Room{T}"/>.</summary>
internal sealed class WordTable
{
    private const int Slots = 512; // a power of two
    private const int Most = 256;

    private readonly string?[] words = new string?[Slots];
    private int count;

    /// <summary>The characters as a string, the same one where it is known.</summary>
    public string Of(ReadOnlySpan<char> characters)
    {
        var slot = Slot(characters);
        while (words[slot] is { } word)
        {
            if (characters.SequenceEqual(word))
            {
                return word;
            }

            slot = (slot + 1) & (Slots - 1);
        }

        var text = characters.ToString();
        if (count < Most)
        {
            words[slot] = text;
            count++;
        }

        return text;
    }

    private static int Slot(ReadOnlySpan<char> characters)
    {
        var hash = (uint)characters.Length;
        foreach (var character in characters)
        {
            hash = (hash * 31) + character;
        }

        return (int)((hash * 0x9E3779B1) >> 23);
    }
}
