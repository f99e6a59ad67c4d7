using System.Collections.Immutable;

namespace FlowTimeSim.Defects.Tests;

/// <summary>
/// Reads a file of defects, one kind a file: <c>[model path]</c> says what the rows after it change, and a row is
/// <c>codes | text to find | replacement | other place ;; other place</c>.
/// </summary>
internal static class RowFile
{
    public static ImmutableArray<Row> ReadAll(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*.txt").Order(StringComparer.Ordinal).SelectMany(path => Read(Path.GetFileNameWithoutExtension(path), File.ReadAllLines(path)))];

    public static IEnumerable<Row> Read(string kind, string[] lines)
    {
        string[] target = [];
        for (var number = 1; number <= lines.Length; number++)
        {
            var line = lines[number - 1];
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            if (line[0] == '[')
            {
                target = line.Trim('[', ']').Split(' ');
                continue;
            }

            string[] parts = [.. line.Split(" |").Select((part, index) => index > 0 && part.StartsWith(' ') ? part[1..] : part)];
            if (target.Length != 2 || parts.Length is < 3 or > 4)
            {
                throw new InvalidDataException($"{kind}.txt({number}): a row is 'codes | find | replacement | other places', below a '[model path]'.");
            }

            yield return new Row(
                kind, number, target[0], target[1],
                parts[0].Trim() == "any" ? [] : [.. parts[0].Split(',', StringSplitOptions.TrimEntries)],
                Unescaped(parts[1]), Unescaped(parts[2]),
                parts.Length < 4 || parts[3].Length == 0 ? [] : [.. parts[3].Split(" ;; ").Select(Unescaped)]);
        }
    }

    private static string Unescaped(string text) => text
        .Replace("\\n", "\n", StringComparison.Ordinal)
        .Replace("\\t", "\t", StringComparison.Ordinal)
        .Replace("\\p", "|", StringComparison.Ordinal)
        .Replace("\\s", " ", StringComparison.Ordinal);
}
