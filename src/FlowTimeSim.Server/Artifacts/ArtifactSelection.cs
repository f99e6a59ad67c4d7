using FlowTimeSim.Registry;
using FlowTimeSim.Server.Storage;

namespace FlowTimeSim.Server.Artifacts;

/// <summary>Answers a query over all artifacts.</summary>
internal static class ArtifactSelection
{
    public static ArtifactList Select(IReadOnlyList<StoredArtifact> all, ArtifactQuery query)
    {
        var matching = all.Select(stored => stored.Artifact).Where(artifact => Matches(artifact, query)).ToList();
        matching.Sort((a, b) => Compare(query, (query.SortValue(a), a.Id), (query.SortValue(b), b.Id)));
        var from = query.After is { } after
            ? matching.SkipWhile(artifact => Compare(query, (query.SortValue(artifact), artifact.Id), after) <= 0)
            : matching.Skip(query.Skip);
        var page = from.Take(query.Limit + 1).ToList();
        var next = page.Count > query.Limit ? query.CursorAfter(page[query.Limit - 1]) : null;
        var shown = page.Take(query.Limit).Select(artifact => artifact with { Files = TopLevel(artifact.Files) }).ToList();
        return new(shown, matching.Count, shown.Count, next);
    }

    // Ties by id, always upwards.
    private static int Compare(ArtifactQuery query, (string Value, string Id) a, (string Value, string Id) b)
    {
        var byValue = string.CompareOrdinal(a.Value, b.Value);
        return byValue == 0 ? string.CompareOrdinal(a.Id, b.Id) : query.Descending ? -byValue : byValue;
    }

    private static bool Matches(Artifact artifact, ArtifactQuery query) =>
        (query.IncludeArchived || !artifact.Archived)
        && (query.Type is null || artifact.Type == query.Type)
        && (query.ModelId is null || artifact.ModelId == query.ModelId)
        && (query.TemplateId is null || Says(artifact, "templateId", query.TemplateId))
        && (query.RelatedTo is null || Says(artifact, "artifact", query.RelatedTo))
        && (query.Tags.Count == 0 || query.Tags.Any(tag => artifact.Tags.Contains(tag, StringComparer.OrdinalIgnoreCase)))
        && (query.CreatedAfter is null || string.CompareOrdinal(artifact.Created, query.CreatedAfter) > 0)
        && (query.CreatedBefore is null || string.CompareOrdinal(artifact.Created, query.CreatedBefore) < 0)
        && (query.MinSize is null || artifact.Size >= query.MinSize)
        && (query.MaxSize is null || artifact.Size <= query.MaxSize)
        && (query.Search is null || Holds(artifact.Id, query.Search) || Holds(artifact.Title, query.Search) || artifact.Tags.Any(tag => Holds(tag, query.Search)))
        && (query.FullText is null || Texts(artifact).Any(text => Holds(text, query.FullText)));

    private static IEnumerable<string> Texts(Artifact artifact) =>
        [artifact.Id, artifact.Title, .. artifact.Tags, .. artifact.Files, .. artifact.Metadata.Values.Select(value => value.ToString())];

    private static bool Says(Artifact artifact, string name, string value) => artifact.Metadata.TryGetValue(name, out var said) && said.ToString() == value;

    private static bool Holds(string text, string part) => text.Contains(part, StringComparison.OrdinalIgnoreCase);

    private static List<string> TopLevel(IReadOnlyList<string> files) => [.. files.Where(file => !file.Contains('/', StringComparison.Ordinal))];
}
