using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace FlowTimeSim.Registry.Tests;

/// <summary>A server over loopback that answers as it is told and remembers what it was asked.</summary>
internal sealed class ScriptedServer : IAsyncDisposable
{
    private readonly WebApplication _app;

    private ScriptedServer(WebApplication app, List<Exchange> exchanges) => (_app, Exchanges) = (app, exchanges);

    public List<Exchange> Exchanges { get; }

    public Uri Address => new(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    public static async Task<ScriptedServer> StartAsync(Func<HttpContext, int, Task> answer)
    {
        var exchanges = new List<Exchange>();
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        app.Run(async context =>
        {
            using var body = new MemoryStream();
            await context.Request.Body.CopyToAsync(body);
            int number;
            lock (exchanges)
            {
                exchanges.Add(new(context.Request.Method, context.Request.Path.Value!, context.Request.Headers.ToDictionary(h => h.Key, h => h.Value.ToString(), StringComparer.OrdinalIgnoreCase), body.ToArray()));
                number = exchanges.Count;
            }

            await answer(context, number);
        });
        await app.StartAsync();
        return new(app, exchanges);
    }

    public static Task Say(HttpContext context, int status, string? body = null, params (string Name, string Value)[] headers)
    {
        context.Response.StatusCode = status;
        foreach (var (name, value) in headers)
        {
            context.Response.Headers[name] = value;
        }

        return body is null || context.Request.Method == "HEAD" ? Task.CompletedTask : context.Response.WriteAsync(body);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    internal sealed record Exchange(string Method, string Path, IReadOnlyDictionary<string, string> Headers, byte[] Body);
}
