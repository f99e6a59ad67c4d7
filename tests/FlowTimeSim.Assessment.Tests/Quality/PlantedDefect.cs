using System.Collections.Immutable;

namespace FlowTimeSim.Assessment.Tests.Quality;

/// <summary>A row of <c>tests/golden/quality/planted.txt</c>: one text of a model is replaced, and these rules lose points.</summary>
internal sealed record PlantedDefect(int Number, string Model, string Path, ImmutableArray<string> Rules, string Find, string Replacement, string Place)
{
    public static string File => System.IO.Path.Combine(ScoredProject.Root, "tests", "golden", "quality", "planted.txt");

    public static ImmutableArray<PlantedDefect> ReadAll() => [.. Read(System.IO.File.ReadAllLines(File))];

    /// <summary>The model as it is, and with the defect.</summary>
    public (ScoredProject Right, ScoredProject Wrong) Plant()
    {
        var right = ScoredProject.Of(Model);
        return (right, right.With(Path, Find, Replacement));
    }

    public override string ToString() => $"planted.txt({Number}): {Model} {Path}: {Find} -> {Replacement}";

    private static IEnumerable<PlantedDefect> Read(string[] lines)
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
            Assert.True(target.Length == 2 && parts.Length is 3 or 4, $"planted.txt({number}): a row is 'rules | find | replacement | place', below a '[model file]'.");
            yield return new PlantedDefect(
                number, target[0], target[1], [.. parts[0].Split(',', StringSplitOptions.TrimEntries)], Unescaped(parts[1]), Unescaped(parts[2]), parts.Length > 3 ? Unescaped(parts[3]) : string.Empty);
        }
    }

    private static string Unescaped(string text) => text.Replace("\\n", "\n", StringComparison.Ordinal).Replace("\\s", " ", StringComparison.Ordinal);
}
