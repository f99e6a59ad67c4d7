using System.Collections.Concurrent;
using System.Text.Json;
using FlowTimeSim.Cli.Tests.Support;
using FlowTimeSim.Projects;
using FlowTimeSim.Projects.Publishing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace FlowTimeSim.Cli.Tests.Live;

/// <summary>No real release has an upload: it answers 405 to one, and runs a model that is posted.</summary>
public sealed class An_engine_that_takes_no_uploads
{
    [Fact]
    public async Task Publishing_says_so_and_mode_Run_posts_the_model()
    {
        using var scratch = new Scratch();
        var built = Desk.Build(scratch);
        var asked = new ConcurrentQueue<(string What, string Provenance, string Body)>();
        await using var engine = await StartAsync(asked);
        var address = engine.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        var project = Path.Combine(scratch.Folder, "desk", "desk.ftmodel");

        var refused = await ProjectPublish.RunAsync([built.Bundle], project, Request(address, "Artifact"), CancellationToken.None);
        var said = Assert.Single(refused.AsEnumerable()).Finding;
        Assert.True(said.Code == "FTS7003", said.Message);
        Assert.DoesNotContain(asked, exchange => exchange.What == "POST /v1/run");

        var ran = await ProjectPublish.RunAsync([built.Bundle], project, Request(address, "Run"), CancellationToken.None);
        var line = Assert.Single(ran.AsEnumerable());
        Assert.True(line.Finding.Code == "FTS7000", line.Finding.Message);
        var posted = Assert.Single(asked, exchange => exchange.What == "POST /v1/run");
        Assert.Equal(await File.ReadAllTextAsync(Path.Combine(Path.GetDirectoryName(built.SeriesFolder)!, "flowtime-model.yaml")), posted.Body);
        using var provenance = JsonDocument.Parse(posted.Provenance);
        Assert.Contains("desk", provenance.RootElement.ToString(), StringComparison.Ordinal);
    }

    private static PublishRequest Request(string address, string mode) =>
        new(Path.GetTempPath(), address, mode, 30, _ => null);

    private static async Task<WebApplication> StartAsync(ConcurrentQueue<(string What, string Provenance, string Body)> asked)
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        app.Run(async context =>
        {
            using var reader = new StreamReader(context.Request.Body);
            var what = context.Request.Method + " " + context.Request.Path;
            asked.Enqueue((what, context.Request.Headers["X-Model-Provenance"].ToString(), await reader.ReadToEndAsync()));
            if (what == "POST /v1/run")
            {
                context.Response.ContentType = "application/json";
                await context.Response.WriteAsync("""{"grid":{"bins":48},"order":[],"series":{},"runId":"run_20261122T101500Z_1a2b3c4d","artifactsPath":"/x","modelHash":"y"}""");
                return;
            }

            context.Response.StatusCode = context.Request.Method == "POST" ? 405 : 404;
        });
        await app.StartAsync();
        return app;
    }
}
