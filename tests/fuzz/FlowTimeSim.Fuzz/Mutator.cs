namespace FlowTimeSim.Fuzz;

/// <summary>Changes a text a little, in ways that people, editors and attackers do. The same random numbers give the same text.</summary>
public sealed class Mutator(Random random, IReadOnlyList<string> others)
{
    private static readonly string[] Words =
    [
        "[", "]", "{", "}", "(", ")", "\"", "'", ":", ": ", ",", "-", "- ", "\t", "\n", "\r\n", "#", "&a ", "*a", "<<: *a", "!!int ", "|\n", ">-\n", "%", "@", "?", "---\n", "...\n", "\0", "\uFEFF",
        "\u202E", "\uD800", "\u2028", "${x}", "${", "0", "-1", "1e308", "-1e308", "1e-320", "NaN", ".inf", "9999999999999999999", "2147483648", "0x10", "1_000", "12:30", "yes", "null", "~", "true",
        "SHIFT(", "MIN(", "EACH(", "IF(", "SHIFT(x, 1)", "p95(", "share(", "* 0", "/ 0", " unit/h", " min", " %", " h", "every: 1 min", "until:", "remove: true", "extends: ", "kind: ", "values: [1]",
        "pmf: { 1: 1 }", "csv: ../../x", "poisson: ", "profile: ", "repeat", "weight: rest", "lag: 1 h", "initial: 1e9", "limit: 0", "whenFull: block", "maxAttempts: 1000000", "2024-02-30", "9999-12-31T23:59",
    ];

    /// <summary>One to four changes.</summary>
    public string Mutate(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        for (var changes = random.Next(1, 5); changes > 0; changes--)
        {
            text = One(text);
        }

        return text;
    }

    private string One(string text)
    {
        var (at, length) = Range(text);
        return random.Next(9) switch
        {
            0 => text[..at] + text[(at + length)..],
            1 => text[..at] + Word() + text[at..],
            2 => text[..at] + Word() + text[(at + length)..],
            3 => text.Insert(random.Next(text.Length + 1), text.Substring(at, length)),
            4 => text[..at],
            5 => Lines(text),
            6 => text[..at] + new string(' ', random.Next(1, 5)) + text[at..],
            7 => text[..at] + Other() + text[at..],
            _ => text[..at] + string.Concat(Enumerable.Repeat(text.Substring(at, length), random.Next(2, 40))) + text[(at + length)..],
        };
    }

    private (int At, int Length) Range(string text)
    {
        var at = random.Next(text.Length + 1);
        return (at, random.Next(Math.Min(24, text.Length - at) + 1));
    }

    private string Word() => Words[random.Next(Words.Length)];

    private string Other()
    {
        var text = others[random.Next(others.Count)];
        var at = random.Next(text.Length + 1);
        return text.Substring(at, random.Next(Math.Min(120, text.Length - at) + 1));
    }

    /// <summary>A line moved, doubled or left out.</summary>
    private string Lines(string text)
    {
        var lines = text.Split('\n').ToList();
        var line = lines[random.Next(lines.Count)];
        if (random.Next(3) > 0)
        {
            lines.Remove(line);
        }

        if (random.Next(3) > 0)
        {
            lines.Insert(random.Next(lines.Count + 1), line);
        }

        return string.Join('\n', lines);
    }
}
