namespace FlowTimeSim.Assessment.Verdicts;

/// <summary>Files that cases give: golden ones that were accepted, what a reviewer reads of those that differ, and counterexamples.</summary>
internal sealed class GoldenResults
{
    /// <summary>Golden files to write, by their path in the project: the text and the case that gave it.</summary>
    public SortedDictionary<string, (string Text, string Case)> Accepted { get; } = new(StringComparer.Ordinal);

    /// <summary>Differences to show, by their path in the output folder.</summary>
    public SortedDictionary<string, string> Differences { get; } = new(StringComparer.Ordinal);

    /// <summary>Tests that reproduce what broke a property, by their path in the output folder.</summary>
    public SortedDictionary<string, string> Counterexamples { get; } = new(StringComparer.Ordinal);

    /// <summary>A name for a file of a case: letters, digits, <c>_ - .</c>, everything else <c>_</c>.</summary>
    public static string FileName(string text)
    {
        var name = string.Create(text.Length, text, (span, source) =>
        {
            for (var i = 0; i < span.Length; i++)
            {
                span[i] = char.IsAsciiLetterOrDigit(source[i]) || source[i] is '_' or '-' or '.' ? source[i] : '_';
            }
        }).Trim('.', '_');
        return name.Length == 0 ? "_" : name;
    }
}
