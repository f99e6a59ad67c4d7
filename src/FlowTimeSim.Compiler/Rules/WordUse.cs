using FlowTimeSim.Compiler.Text;

namespace FlowTimeSim.Compiler.Rules;

/// <summary>
/// Finds a name in a text as a whole word, wherever it stands. A word in a comment counts too: a rule that says that nobody names a thing is then
/// silent too often, and never wrong.
/// </summary>
internal static class WordUse
{
    /// <summary>The offsets at which a name stands.</summary>
    public static IEnumerable<int> Places(SourceText source, string name)
    {
        var text = source.Text;
        for (var at = text.IndexOf(name, StringComparison.Ordinal); at >= 0; at = text.IndexOf(name, at + 1, StringComparison.Ordinal))
        {
            var end = at + name.Length;
            if ((at == 0 || !(IsWord(text[at - 1]) || IsMember(text, at))) && (end == text.Length || !IsWord(text[end])))
            {
                yield return at;
            }
        }
    }

    // 'desk.load' is a measure of desk, not the series 'load'; 'components.line.capacity' is the capacity of line.
    private static bool IsMember(string text, int at) =>
        text[at - 1] == '.' && at > 1 && IsWord(text[at - 2]) && !text.AsSpan(0, at).EndsWith("components.", StringComparison.Ordinal);

    private static bool IsWord(char c) => char.IsAsciiLetterOrDigit(c) || c == '_';
}
