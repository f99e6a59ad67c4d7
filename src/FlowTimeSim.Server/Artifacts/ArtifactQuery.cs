using System.Buffers.Text;
using System.Globalization;
using System.Text;
using FlowTimeSim.Bundles;
using FlowTimeSim.Registry;
using FlowTimeSim.Server.Http;
using Microsoft.AspNetCore.Http;

namespace FlowTimeSim.Server.Artifacts;

/// <summary>What a list of artifacts was asked for.</summary>
internal sealed record ArtifactQuery
{
    public static readonly string[] Names =
    [
        "type", "search", "tags", "skip", "limit", "cursor", "sortBy", "sortOrder", "createdAfter", "createdBefore", "minSize", "maxSize",
        "fullText", "relatedTo", "includeArchived", "templateId", "modelId",
    ];

    private static readonly string[] Sorts = ["created", "title", "id", "size", "modified"];
    private const int MaxSkip = 10_000;
    private const int MaxLimit = 1000;
    private const int DefaultLimit = 50;

    public string? Type { get; private init; }

    public string? Search { get; private init; }

    public string? FullText { get; private init; }

    public string? ModelId { get; private init; }

    public string? TemplateId { get; private init; }

    public string? RelatedTo { get; private init; }

    public IReadOnlyList<string> Tags { get; private init; } = [];

    public string? CreatedAfter { get; private init; }

    public string? CreatedBefore { get; private init; }

    public long? MinSize { get; private init; }

    public long? MaxSize { get; private init; }

    public int Skip { get; private init; }

    public int Limit { get; private init; } = DefaultLimit;

    public string SortBy { get; private init; } = "created";

    public bool Descending { get; private init; } = true;

    public bool IncludeArchived { get; private init; }

    /// <summary>The last artifact of the page before: its sort value and its id.</summary>
    public (string Value, string Id)? After { get; private init; }

    /// <summary>Reads a query; the problem says which part cannot be read.</summary>
    public static (ArtifactQuery? Query, Problem? Problem) Read(IQueryCollection query)
    {
        var bad = new List<string>();
        var sortBy = One(query, "sortBy") ?? "created";
        if (!Sorts.Contains(sortBy, StringComparer.Ordinal))
        {
            return (null, Problems.Unknown("value of sortBy called", sortBy, Sorts));
        }

        var order = One(query, "sortOrder")?.ToLowerInvariant() ?? (sortBy is "created" or "modified" ? "desc" : "asc");
        Check(order is "asc" or "desc", "sortOrder is asc or desc");
        var type = One(query, "type");
        Check(type is null or "model" or "run" or "comparison", "type is model, run or comparison");
        var skip = Whole("skip") ?? 0;
        Check(skip <= MaxSkip, "skip is at most 10000; use cursor to go further");
        var limit = Whole("limit") ?? DefaultLimit;
        Check(limit >= 1, "limit is 1 to 1000");
        var archived = One(query, "includeArchived");
        Check(archived is null or "true" or "false", "includeArchived is true or false");
        var result = new ArtifactQuery
        {
            Type = type,
            Search = One(query, "search"),
            FullText = One(query, "fullText"),
            ModelId = One(query, "modelId"),
            TemplateId = One(query, "templateId"),
            RelatedTo = One(query, "relatedTo"),
            Tags = [.. query["tags"].SelectMany(tags => (tags ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))],
            CreatedAfter = Instant("createdAfter"),
            CreatedBefore = Instant("createdBefore"),
            MinSize = Whole("minSize"),
            MaxSize = Whole("maxSize"),
            Skip = (int)Math.Min(skip, MaxSkip),
            Limit = (int)Math.Min(limit, MaxLimit),
            SortBy = sortBy,
            Descending = order == "desc",
            IncludeArchived = archived == "true",
        };
        if (One(query, "cursor") is { } cursor)
        {
            result = result with { After = result.ReadCursor(cursor) };
            Check(result.After is not null, "cursor is not from this query; begin again without it");
        }

        return bad.Count == 0 ? (result, null) : (null, Problems.BadRequest(string.Join("; ", bad) + "."));

        void Check(bool good, string rule)
        {
            if (!good)
            {
                bad.Add(rule);
            }
        }

        long? Whole(string name)
        {
            var text = One(query, name);
            long value = 0;
            Check(text is null || long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value), name + " is a whole number from 0 on");
            return text is null ? null : value;
        }

        string? Instant(string name)
        {
            var text = One(query, name);
            DateTimeOffset value = default;
            Check(text is null || DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out value), name + " is a time as in RFC 3339");
            return text is null ? null : value.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
        }
    }

    /// <summary>What an artifact is sorted by, as text that sorts ordinally.</summary>
    public string SortValue(Artifact artifact) => SortBy switch
    {
        "title" => artifact.Title.ToUpperInvariant(),
        "id" => artifact.Id,
        "size" => artifact.Size.ToString("D19", CultureInfo.InvariantCulture),
        "modified" => artifact.LastModified,
        _ => artifact.Created,
    };

    /// <summary>Where the page after this artifact begins, for this query alone.</summary>
    public string CursorAfter(Artifact artifact) =>
        Base64Url.EncodeToString(Encoding.UTF8.GetBytes(Fingerprint() + "\n" + artifact.Id + "\n" + SortValue(artifact)));

    private (string Value, string Id)? ReadCursor(string cursor)
    {
        if (cursor.Length > 4096 || !Base64Url.IsValid(cursor))
        {
            return null;
        }

        var parts = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(cursor)).Split('\n', 3);
        return parts.Length == 3 && parts[0] == Fingerprint() ? (parts[2], parts[1]) : null;
    }

    private string Fingerprint() =>
        Digest.Of(Encoding.UTF8.GetBytes(string.Join('\n', Type, Search, FullText, ModelId, TemplateId, RelatedTo, string.Join(',', Tags), CreatedAfter, CreatedBefore, MinSize, MaxSize, SortBy, Descending, IncludeArchived))).Hex[..16];

    private static string? One(IQueryCollection query, string name) => query[name] is [{ Length: > 0 } value, ..] ? value : null;
}
