using FlowTimeSim.Server.Artifacts;
using FlowTimeSim.Server.Http;
using FlowTimeSim.Server.Runs;
using FlowTimeSim.Server.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace FlowTimeSim.Server;

/// <summary>Builds the service: registry and runs over REST, in one data folder.</summary>
public static class ServerHost
{
    /// <summary>Takes the data folder, reads what is kept there, and gives an application that is ready to be started.</summary>
    /// <param name="options">How it runs.</param>
    /// <param name="runner">The compiler.</param>
    /// <param name="logging">Where the log goes; nowhere when null.</param>
    /// <exception cref="ServerStartException">An address may not be served, or the folder is in use or damaged.</exception>
    public static WebApplication Create(ServerOptions options, IModelRunner runner, Action<ILoggingBuilder>? logging = null)
    {
        foreach (var url in options.Urls)
        {
            if (!Uri.TryCreate(url, UriKind.Absolute, out var address) || address.Scheme != Uri.UriSchemeHttp || !TrustGate.IsLoopback(address.Host))
            {
                throw new ServerStartException($"'{url}' may not be served: without tokens and TLS only loopback is, as in http://127.0.0.1:8080.");
            }
        }

        var store = RegistryStore.Open(options);
        var builder = WebApplication.CreateEmptyBuilder(new() { ContentRootPath = options.DataDirectory });
        builder.WebHost.UseKestrelCore().UseUrls([.. options.Urls]).ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;

            // Each route has its own limit and says so in its own words.
            kestrel.Limits.MaxRequestBodySize = null;
        });
        builder.Services.AddRoutingCore();
        builder.Services.AddLogging(log => logging?.Invoke(log));
        builder.Services.AddSingleton(options).AddSingleton(runner).AddSingleton(_ => store).AddSingleton<RunService>().AddSingleton<RunPlanner>()
            .AddSingleton<ArtifactRoutes>().AddSingleton<PublishRoute>().AddSingleton<AttachmentRoutes>().AddSingleton<RunRoutes>()
            .AddSingleton<SeriesRoutes>().AddSingleton<QuickRunRoute>().AddSingleton<HealthRoutes>();
        var app = builder.Build();
        Pipeline.Use(app, new TrustGate(options.AllowedHosts), app.Services.GetRequiredService<ILoggerFactory>().CreateLogger("FlowTimeSim.Server"));
        app.UseRouting();
        foreach (var row in Rows(app.Services))
        {
            Pipeline.Map(app, row);
        }

        Resume(app.Services, store);
        return app;
    }

    private static List<RouteRow> Rows(IServiceProvider services)
    {
        var health = services.GetRequiredService<HealthRoutes>();
        List<RouteRow> rows =
        [
            .. services.GetRequiredService<ArtifactRoutes>().Rows(),
            .. services.GetRequiredService<PublishRoute>().Rows(),
            .. services.GetRequiredService<AttachmentRoutes>().Rows(),
            .. services.GetRequiredService<RunRoutes>().Rows(),
            .. services.GetRequiredService<SeriesRoutes>().Rows(),
            .. services.GetRequiredService<QuickRunRoute>().Rows(),
            .. health.Rows(),
        ];
        rows.Add(health.Document(rows));
        return rows;
    }

    // What was answered with 202 before a restart is made now, whether it had begun or not.
    private static void Resume(IServiceProvider services, RegistryStore store)
    {
        var runs = services.GetRequiredService<RunService>();
        var planner = services.GetRequiredService<RunPlanner>();
        foreach (var run in store.Index.OtherRuns().Where(run => run.Status is RunStates.Queued or RunStates.Running))
        {
            if (planner.OfPromise(run) is { } plan)
            {
                runs.Begin(plan, run.Id);
            }
        }
    }
}
