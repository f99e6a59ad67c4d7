using System.Collections.Immutable;

namespace FlowTimeSim.Assessment.Tests.Documentation;

/// <summary>Finds the fenced blocks of a page.</summary>
internal static class ExampleBlocks
{
    /// <summary>The blocks between a heading of the second level and the next one.</summary>
    public static ImmutableArray<ExampleFile> Under(string[] lines, string heading)
    {
        var found = ImmutableArray.CreateBuilder<ExampleFile>();
        for (var at = Array.IndexOf(lines, heading) + 1; at > 0 && at < lines.Length && !lines[at].StartsWith("## ", StringComparison.Ordinal); at++)
        {
            if (lines[at].StartsWith("```", StringComparison.Ordinal))
            {
                var end = Array.IndexOf(lines, "```", at + 1);
                Assert.True(end > at, $"{lines[at]} is not closed.");
                found.Add(new ExampleFile(lines[at][3..], string.Join('\n', lines[(at + 1)..end]) + "\n"));
                at = end;
            }
        }

        return found.ToImmutable();
    }
}
