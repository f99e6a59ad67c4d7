namespace FlowTimeSim.Projects.Summaries;

/// <summary>What changed against the baselines, by cause: an edit in a shared catalog is named once, with the projects whose results or contract it moves.</summary>
internal static class ChangesMarkdown
{
    private const int NamedProjects = 5;

    public static void Write(BoundedText text, RepositorySummary summary)
    {
        var changed = summary.Projects.SelectMany(project => project.Changes.Select(note => (project.Project.Path, Note: note))).ToList();
        var contract = changed.SelectMany(one => one.Note.Contract.Select(change => (one.Path, change.Message, change.Where)))
            .GroupBy(one => (one.Where.Path, one.Where.Line, one.Message))
            .OrderByDescending(group => group.Count()).ThenBy(group => group.Key.Path, StringComparer.Ordinal).ThenBy(group => group.Key.Line)
            .Select(group => Line(group.Key.Path, group.Key.Line, MarkdownText.Prose(group.Key.Message), group.Select(one => one.Path)));
        var results = changed.Where(one => one.Note.Results > 0)
            .GroupBy(one => one.Note.MainCause is { } cause ? (cause.Where.Path, cause.Where.Line, cause.Subject) : (one.Path, 1, string.Empty))
            .OrderByDescending(group => group.Count()).ThenBy(group => group.Key.Item1, StringComparer.Ordinal).ThenBy(group => group.Key.Item2)
            .Select(group => Line(group.Key.Item1, group.Key.Item2, Results(group.Key.Item3, group.Sum(one => one.Note.Results)), group.Select(one => one.Path)));
        var lines = contract.Concat(results).ToList();
        if (lines.Count > 0)
        {
            text.Add(string.Empty);
            text.Add("### What changed");
            text.Add(string.Empty);
            text.AddAll(lines, 0.3, 300, rest => $"- … and {SummaryWords.Count(rest, "more change")}.");
        }
    }

    private static string Results(string subject, int series)
    {
        var moved = $"moves the numbers of {FormattableString.Invariant($"{series}")} series";
        return subject.Length > 0 ? $"{MarkdownText.Prose(subject)} {moved}." : $"An edit {moved}.";
    }

    private static string Line(string path, int line, string sentence, IEnumerable<string> projects)
    {
        var names = projects.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        var more = names.Count > NamedProjects ? FormattableString.Invariant($" and {names.Count - NamedProjects} more") : string.Empty;
        return FormattableString.Invariant(
            $"- {MarkdownText.Code(FormattableString.Invariant($"{path}:{line}"))} {sentence} In {SummaryWords.Count(names.Count, "project")}: {string.Join(", ", names.Take(NamedProjects).Select(MarkdownText.Code))}{more}.");
    }
}
