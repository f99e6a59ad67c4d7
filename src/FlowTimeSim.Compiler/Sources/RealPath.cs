namespace FlowTimeSim.Compiler.Sources;

/// <summary>Follows the links of every folder on a path, not only of its last part.</summary>
internal static class RealPath
{
    private const int MaximumLinks = 40;

    /// <summary>The path with all links followed, or null when they lead in a circle. Parts that do not exist are kept as they are.</summary>
    /// <param name="fullPath">An absolute path.</param>
    public static string? Of(string fullPath)
    {
        var start = Path.GetPathRoot(fullPath) ?? string.Empty;
        var parts = new Stack<string>();
        Push(parts, fullPath[start.Length..]);
        var current = start;
        var links = 0;
        while (parts.TryPop(out var part))
        {
            if (part == "..")
            {
                current = Path.GetDirectoryName(current) ?? start;
                continue;
            }

            var next = Path.Combine(current, part);
            if (new FileInfo(next).LinkTarget is not { } target)
            {
                current = next;
                continue;
            }

            if (++links > MaximumLinks)
            {
                return null;
            }

            if (Path.IsPathRooted(target))
            {
                start = Path.GetPathRoot(target) ?? start;
                current = start;
                target = target[start.Length..];
            }

            Push(parts, target);
        }

        return current;
    }

    private static void Push(Stack<string> parts, string path)
    {
        var names = path.Split([Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar], StringSplitOptions.RemoveEmptyEntries);
        for (var i = names.Length - 1; i >= 0; i--)
        {
            if (names[i] != ".")
            {
                parts.Push(names[i]);
            }
        }
    }
}
