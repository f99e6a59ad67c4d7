using System.CommandLine;
using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Server;

namespace FlowTimeSim.Cli.Verbs;

/// <summary><c>serve</c>: the embedded engine as a service, with its registry.</summary>
internal static class ServeVerb
{
    public static Command Create()
    {
        var urls = new Option<string[]>("--urls")
        {
            Description = "Addresses to listen on.",
            DefaultValueFactory = _ => ["http://127.0.0.1:8080"],
            AllowMultipleArgumentsPerToken = true,
        };
        var data = new Option<DirectoryInfo>("--data")
        {
            Description = "The folder that keeps everything; made when it is not there.",
            DefaultValueFactory = _ => new DirectoryInfo("flowtime-data"),
        };
        var command = new Command("serve", "Serves the registry and the engine over REST.") { urls, data };
        command.SetAction((parsed, cancellation) => Serve(parsed.GetRequiredValue(urls), parsed.GetRequiredValue(data), cancellation));
        return command;
    }

    private static async Task<int> Serve(string[] urls, DirectoryInfo data, CancellationToken cancellation)
    {
        try
        {
            var options = new ServerOptions
            {
                DataDirectory = data.FullName,
                Urls = [.. urls.SelectMany(url => url.Split(';', StringSplitOptions.RemoveEmptyEntries))],
                Version = ProductVersion.Text,
            };
            await using var app = ServerHost.Create(options, new SourceModelRunner(ProductVersion.Text));
            await app.StartAsync(cancellation);
            Console.Out.WriteLine($"FlowTimeSim {ProductVersion.Text} serves {string.Join(", ", app.Urls)} from {data.FullName}. Ctrl+C stops it.");
            await Task.Delay(Timeout.Infinite, cancellation).ContinueWith(_ => { }, TaskScheduler.Default);
            await app.StopAsync(CancellationToken.None);
            return ExitCode.Fine;
        }
        catch (ServerStartException refused)
        {
            Console.Error.WriteLine($"flowtime-sim: {PlainText.Escape(refused.Message)}");
            return ExitCode.WrongUse;
        }
        catch (IOException fault)
        {
            Console.Error.WriteLine($"flowtime-sim: {PlainText.Escape(fault.Message)}");
            return ExitCode.OutsideFailed;
        }
    }
}
