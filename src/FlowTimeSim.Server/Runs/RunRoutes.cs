using System.Globalization;
using FlowTimeSim.Registry;
using FlowTimeSim.Server.Http;
using FlowTimeSim.Server.Storage;
using Microsoft.AspNetCore.Http;

namespace FlowTimeSim.Server.Runs;

/// <summary>Beginning runs and telling of them.</summary>
internal sealed class RunRoutes(RegistryStore store, RunService runs, RunPlanner planner, ServerOptions options)
{
    private const int MaxWaitSeconds = 10;
    private const int MaxPageSize = 200;
    private static readonly string[] ListNames = ["page", "pageSize", "artifact", "status"];

    public IEnumerable<RouteRow> Rows() =>
    [
        new("POST", Routes.Runs, "Runs an artifact: 201 when it ends within Prefer: wait, 200 when it was made earlier, else 202.", BeginAsync)
        {
            Takes = ["application/json"],
            TakesShape = RegistryJson.Default.RunRequest,
            Succeeds = [200, 201, 202],
            GivesShape = RegistryJson.Default.Run,
            Refuses = [404, 413, 422, 503],
        },
        new("GET", Routes.Runs, "Lists runs, newest first.", ListAsync) { Query = ListNames, GivesShape = RegistryJson.Default.RunList },
        new("GET", Routes.Runs + "/{id}", "Tells of a run.", GetAsync) { GivesShape = RegistryJson.Default.Run, Refuses = [404] },
    ];

    private async Task BeginAsync(HttpContext context)
    {
        var (body, problem) = await BodyReader.ReadAsync(context, "maxRequestBytes", options.Limits.MaxRequestBytes).ConfigureAwait(false);
        RunRequest? request = null;
        if (body is not null)
        {
            (request, problem) = RunRequestReader.Read(body);
        }

        var stored = request is not null && ArtifactRef.TryParse(request.Artifact, out var reference) ? store.Index.Resolve(reference) : null;
        problem ??= stored is { Run: null } ? null : Problems.NotFound("The artifact to run");
        if (problem is not null)
        {
            await Problems.WriteAsync(context, problem).ConfigureAwait(false);
            return;
        }

        var (plan, reasons) = planner.OfArtifact(stored!, request!);
        if (plan is null)
        {
            // What nobody knows cannot be read: 400. What is known and does not fit: 422.
            var status = reasons.Any(reason => reason.Code == RegistryCodes.UnknownMember) ? 400 : 422;
            await Problems.WriteAsync(context, Problems.OfFindings(reasons, "The run is refused", status, reasons[0].Code)).ConfigureAwait(false);
            return;
        }

        await RunAsync(context, plan).ConfigureAwait(false);
    }

    private async Task RunAsync(HttpContext context, RunPlan plan)
    {
        if (runs.Begin(plan) is not { } ticket)
        {
            await Problems.WriteAsync(context, Problems.Of(503, RegistryCodes.Busy, "Too many runs wait", "Come again when some have ended.")).ConfigureAwait(false);
            return;
        }

        var wait = Wait(context.Request.Headers["Prefer"].ToString());
        context.Response.Headers.Location = Routes.Runs + "/" + ticket.Run.Id;
        var ended = await Task.WhenAny(ticket.Ended.Task, Task.Delay(wait, context.RequestAborted)).ConfigureAwait(false) == ticket.Ended.Task;
        if (!ended && ticket.Promise(store.PromiseRunAsync) is { } promise)
        {
            await promise.ConfigureAwait(false);
            context.Response.Headers.RetryAfter = "1";
            await Answers.JsonAsync(context, ticket.Run, RegistryJson.Default.Run, 202).ConfigureAwait(false);
            return;
        }

        var end = await ticket.Ended.Task.ConfigureAwait(false);
        if (end.Succeeded)
        {
            await Answers.JsonAsync(context, end.Run, RegistryJson.Default.Run, end.Run.FromCache ? 200 : 201).ConfigureAwait(false);
            return;
        }

        context.Response.Headers.Remove("Location");
        await Problems.WriteAsync(context, end.Run.Problem!).ConfigureAwait(false);
    }

    private Task ListAsync(HttpContext context)
    {
        var query = context.Request.Query;
        if (!Number(query["page"], 1, out var page) || !Number(query["pageSize"], 50, out var size))
        {
            return Problems.WriteAsync(context, Problems.BadRequest("page and pageSize are whole numbers from 1 on."));
        }

        size = Math.Min(size, MaxPageSize);
        var all = store.Index.All().Where(stored => stored.Run is not null).Select(stored => stored.Run!)
            .Concat(store.Index.OtherRuns()).Concat(runs.UnderWay)
            .GroupBy(run => run.Id, StringComparer.Ordinal).Select(group => group.Last())
            .Where(run => Wanted(run, query["artifact"], query["status"]))
            .OrderByDescending(run => run.Created, StringComparer.Ordinal).ThenBy(run => run.Id, StringComparer.Ordinal).ToList();
        var from = (long)(page - 1) * size;
        var items = from >= all.Count ? [] : all.Skip((int)from).Take(size).ToList();
        var next = from + items.Count < all.Count && items.Count > 0
            ? string.Create(CultureInfo.InvariantCulture, $"{Routes.Runs}?page={page + 1}&pageSize={size}")
            : null;
        return Answers.JsonAsync(context, new(items, all.Count, page, size, next), RegistryJson.Default.RunList);
    }

    private Task GetAsync(HttpContext context)
    {
        var id = (string?)context.Request.RouteValues["id"] ?? "";
        var run = runs.FindUnderWay(id) ?? store.Index.FindRun(id);
        if (run is null)
        {
            return Problems.WriteAsync(context, Problems.NotFound("That run"));
        }

        if (run.Status is RunStates.Queued or RunStates.Running)
        {
            context.Response.Headers.RetryAfter = "1";
        }

        return Answers.JsonAsync(context, run, RegistryJson.Default.Run);
    }

    private static bool Wanted(Run run, string? artifact, string? status) =>
        (string.IsNullOrEmpty(artifact) || run.Artifact == artifact) && (string.IsNullOrEmpty(status) || run.Status == status);

    private static bool Number(string? text, int otherwise, out int value)
    {
        value = otherwise;
        return string.IsNullOrEmpty(text) || (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value) && value >= 1);
    }

    // RFC 7240: Prefer: wait=N. Without it a run may take what the service allows.
    private static TimeSpan Wait(string prefer)
    {
        foreach (var preference in prefer.Split([',', ';'], StringSplitOptions.TrimEntries))
        {
            if (preference.StartsWith("wait=", StringComparison.OrdinalIgnoreCase) && int.TryParse(preference.AsSpan(5), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds))
            {
                return TimeSpan.FromSeconds(Math.Min(seconds, MaxWaitSeconds));
            }

            if (preference.Equals("respond-async", StringComparison.OrdinalIgnoreCase))
            {
                return TimeSpan.Zero;
            }
        }

        return TimeSpan.FromSeconds(MaxWaitSeconds);
    }
}
