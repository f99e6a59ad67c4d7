using System.Globalization;
using System.Text;
using System.Text.Json;
using FlowTimeSim.Bundles;
using FlowTimeSim.Registry;
using FlowTimeSim.Server.Artifacts;
using FlowTimeSim.Server.Http;
using FlowTimeSim.Server.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace FlowTimeSim.Server.Runs;

/// <summary>What a run computed: its index, its series, its model.</summary>
internal sealed class SeriesRoutes(RegistryStore store, RunService runs, ArtifactRoutes artifacts)
{
    public IEnumerable<RouteRow> Rows() =>
    [
        new("GET", Routes.Runs + "/{id}/index", "Lists a run's series.", IndexAsync) { GivesShape = RegistryJson.Default.SeriesIndex, Refuses = [404, 409] },
        new("GET", Routes.Runs + "/{id}/series/{seriesId}", "Gives a series: CSV, or JSON when that is accepted.", SeriesAsync)
        {
            Gives = "text/csv", GivesShape = RegistryJson.Default.SeriesValues, Refuses = [404, 406, 409],
        },
        new("GET", Routes.Runs + "/{id}/model", "Gives the engine model that ran.", ModelAsync) { Gives = "application/yaml", Refuses = [404, 409] },
    ];

    /// <summary>Every series of a run, by node in the order of evaluation; a class's series by its whole id.</summary>
    public IReadOnlyList<(string Name, double[] Values)> All(StoredArtifact run)
    {
        var index = JsonSerializer.Deserialize(Read(run, RunFolder.IndexPath), RegistryJson.Default.SeriesIndex)!;
        return [.. index.Series.Select(entry => (
            entry.Class == "DEFAULT" ? entry.Id[..^(entry.ComponentId.Length + "@@DEFAULT".Length)] : entry.Id,
            Numbers(Rows(run, entry)).ConvertAll(value => value!.Value).ToArray()))];
    }

    private async Task IndexAsync(HttpContext context)
    {
        if (await OpenAsync(context).ConfigureAwait(false) is { } stored)
        {
            await BytesAsync(context, Read(stored, RunFolder.IndexPath), "application/json").ConfigureAwait(false);
        }
    }

    private async Task ModelAsync(HttpContext context)
    {
        if (await OpenAsync(context).ConfigureAwait(false) is { } stored)
        {
            await BytesAsync(context, Read(stored, RunFolder.ModelPath), "application/yaml").ConfigureAwait(false);
        }
    }

    private async Task SeriesAsync(HttpContext context)
    {
        if (await OpenAsync(context).ConfigureAwait(false) is not { } stored)
        {
            return;
        }

        // The router decodes all but an escaped slash, which a node's name may hold.
        var wanted = ((string?)context.Request.RouteValues["seriesId"] ?? "").Replace("%2F", "/", StringComparison.OrdinalIgnoreCase);
        var index = JsonSerializer.Deserialize(Read(stored, RunFolder.IndexPath), RegistryJson.Default.SeriesIndex)!;
        var entry = index.Series.FirstOrDefault(series => series.Id == wanted) ?? Single(index, wanted);
        if (entry is null)
        {
            var near = Nearest.Find(wanted, index.Series.Select(series => series.Id));
            await Problems.WriteAsync(context, Problems.NotFound($"The series '{(wanted.Length > 140 ? wanted[..140] : wanted)}'" + (near is null ? "" : $" (did you mean '{near}'?)"))).ConfigureAwait(false);
            return;
        }

        context.Response.Headers.Vary = "Accept";
        var values = Rows(stored, entry);
        switch (Choose(context.Request.Headers.Accept))
        {
            case "text/csv":
                await BytesAsync(context, Encoding.ASCII.GetBytes("t,value\n" + values), "text/csv").ConfigureAwait(false);
                break;
            case "application/json":
                var shape = new SeriesValues(entry.Id, entry.Unit, entry.Kind, entry.Class, Numbers(values));
                await BytesAsync(context, JsonSerializer.SerializeToUtf8Bytes(shape, RegistryJson.Default.SeriesValues), "application/json").ConfigureAwait(false);
                break;
            default:
                await Problems.WriteAsync(context, Problems.Of(406, RegistryCodes.NotAcceptable, "Not in that form", "A series is text/csv or application/json.")).ConfigureAwait(false);
                break;
        }
    }

    private async Task<StoredArtifact?> OpenAsync(HttpContext context)
    {
        var id = (string?)context.Request.RouteValues["id"] ?? "";
        if (store.Index.Find(id) is { Run: not null } stored)
        {
            return stored;
        }

        var other = runs.FindUnderWay(id) ?? store.Index.FindRun(id);
        await Problems.WriteAsync(context, other is null
            ? Problems.NotFound("That run")
            : Problems.Of(409, RegistryCodes.NoResult, "No result", $"The run is {other.Status}, so it has no series.")).ConfigureAwait(false);
        return null;
    }

    private string Rows(StoredArtifact stored, SeriesIndexEntry entry)
    {
        var csv = Encoding.ASCII.GetString(Read(stored, entry.Path));
        return csv[(csv.IndexOf('\n', StringComparison.Ordinal) + 1)..];
    }

    private byte[] Read(StoredArtifact stored, string path)
    {
        using var file = artifacts.Open(stored, path) ?? throw new InvalidDataException($"The run's folder has no {path}.");
        var bytes = new byte[file.Length];
        file.ReadExactly(bytes);
        return bytes;
    }

    // A run never changes, so what is made of it neither.
    private static Task BytesAsync(HttpContext context, byte[] bytes, string mediaType)
    {
        var tag = $"\"sha256-{Digest.Of(bytes).Hex}\"";
        context.Response.Headers.ETag = tag;
        context.Response.Headers.CacheControl = Answers.Immutable;
        if (EntityTagHeaderValue.TryParseList(context.Request.Headers.IfNoneMatch, out var known) && known.Any(one => one.ToString() is "*" || one.Tag == tag))
        {
            context.Response.StatusCode = 304;
            return Task.CompletedTask;
        }

        return Answers.BytesAsync(context, 200, mediaType, bytes);
    }

    // The node's name alone will do when only one series has it.
    private static SeriesIndexEntry? Single(SeriesIndex index, string name)
    {
        var found = index.Series.Where(series => series.Id.StartsWith(name + "@", StringComparison.Ordinal)).Take(2).ToList();
        return found.Count == 1 ? found[0] : null;
    }

    private static string? Choose(Microsoft.Extensions.Primitives.StringValues accept)
    {
        if (!MediaTypeHeaderValue.TryParseList(accept, out var ranges) || ranges.Count == 0)
        {
            return "text/csv";
        }

        string[] forms = ["text/csv", "application/json"];
        return forms.Select(form => (Form: form, Quality: ranges.Where(range => new MediaTypeHeaderValue(form).IsSubsetOf(range)).Select(range => range.Quality ?? 1).DefaultIfEmpty(0).Max()))
            .Where(pair => pair.Quality > 0).OrderByDescending(pair => pair.Quality).FirstOrDefault().Form;
    }

    private static List<double?> Numbers(string rows)
    {
        var values = new List<double?>();
        foreach (var row in rows.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            values.Add(double.Parse(row.AsSpan(row.IndexOf(',', StringComparison.Ordinal) + 1), CultureInfo.InvariantCulture));
        }

        return values;
    }
}
