namespace FlowTimeSim.Defects.Tests;

/// <summary>Puts a defect into a model's files, and says on which lines it stands then.</summary>
internal static class Edit
{
    /// <summary>Changes the files.</summary>
    /// <returns>The lines at which the defect may be reported: those that were changed, and those that the row names.</returns>
    public static HashSet<(string Path, int Line)> Apply(Row row, Dictionary<string, string> files)
    {
        var text = files.GetValueOrDefault(row.Path) ?? string.Empty;
        var at = row.Find.Length == 0 ? text.Length : Only(row, row.Path, text, row.Find);
        files[row.Path] = string.Concat(text.AsSpan(0, at), row.Replacement, text.AsSpan(at + row.Find.Length));

        // What both texts begin and end with was not changed.
        var shared = row.Find.AsSpan().CommonPrefixLength(row.Replacement);
        var first = LineOf(files[row.Path], at + shared);
        var tail = 0;
        while (tail < Math.Min(row.Find.Length, row.Replacement.Length) - shared && row.Find[^(tail + 1)] == row.Replacement[^(tail + 1)])
        {
            tail++;
        }

        var last = LineOf(files[row.Path], Math.Max(at + shared, at + row.Replacement.Length - tail));
        var places = Enumerable.Range(first, last - first + 1).Select(line => (row.Path, line)).ToHashSet();
        foreach (var place in row.Places)
        {
            var (path, found) = place.Split(": ", 2) is [var file, var rest] && files.ContainsKey(file) ? (file, rest) : (row.Path, place);
            places.Add((path, LineOf(files[path], Only(row, path, files[path], found))));
        }

        return places;
    }

    private static int Only(Row row, string path, string text, string find)
    {
        var at = text.IndexOf(find, StringComparison.Ordinal);
        return at >= 0 && text.IndexOf(find, at + 1, StringComparison.Ordinal) < 0
            ? at
            : throw new InvalidDataException($"{row}: '{find}' stands {(at < 0 ? "nowhere" : "more than once")} in {path}.");
    }

    private static int LineOf(string text, int at) => text.AsSpan(0, at).Count('\n') + 1;
}
