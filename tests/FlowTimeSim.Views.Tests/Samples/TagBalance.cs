namespace FlowTimeSim.Views.Tests.Samples;

/// <summary>Reads HTML only so far as to say whether every element is closed in its place.</summary>
internal static class TagBalance
{
    private static readonly HashSet<string> Void = new(StringComparer.Ordinal) { "meta", "br", "wbr", "!doctype" };

    /// <summary>What is wrong first, or null.</summary>
    public static string? Fault(string html)
    {
        var open = new Stack<string>();
        for (var at = html.IndexOf('<', StringComparison.Ordinal); at >= 0; at = html.IndexOf('<', at))
        {
            var end = EndOf(html, at);
            var tag = html[(at + 1)..end];
            at = end + 1;
            var name = new string([.. tag.TrimStart('/').TakeWhile(c => !char.IsWhiteSpace(c) && c != '/')]);
            if (tag.StartsWith('/'))
            {
                if (open.Count == 0 || open.Pop() != name)
                {
                    return $"</{name}> closes nothing at {at}";
                }
            }
            else if (!Void.Contains(name) && !tag.EndsWith('/'))
            {
                open.Push(name);
                if (name is "script" or "style")
                {
                    at = html.IndexOf("</" + name, at, StringComparison.Ordinal);
                }
            }
        }

        return open.Count == 0 ? null : $"<{open.Peek()}> is not closed";
    }

    // A > within quotes does not end a tag.
    private static int EndOf(string html, int at)
    {
        var quoted = false;
        while (html[at] != '>' || quoted)
        {
            quoted ^= html[at] == '"';
            at++;
        }

        return at;
    }
}
