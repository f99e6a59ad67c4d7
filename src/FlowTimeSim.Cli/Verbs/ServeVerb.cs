using System.CommandLine;
using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Server;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;

namespace FlowTimeSim.Cli.Verbs;

/// <summary><c>serve</c>: the embedded engine as a service, with its registry.</summary>
internal static class ServeVerb
{
    public static Command Create()
    {
        var urls = new Option<string[]>("--urls")
        {
            Description = "Addresses to listen on, loopback only; port 0 takes a free one, and the first line printed says which.",
            HelpName = "URL",
            DefaultValueFactory = _ => ["http://127.0.0.1:8080"],
            AllowMultipleArgumentsPerToken = true,
        };
        var data = new Option<DirectoryInfo>("--data")
        {
            Description = "The folder that keeps everything; made when it is not there. One service at a time holds it.",
            HelpName = "DIR",
            DefaultValueFactory = _ => new DirectoryInfo("flowtime-data"),
        };
        var command = new Command("serve", "Serves the registry and the engine over REST until it is stopped. Exit code 2 for an address that may not be served, 3 when the folder or the port is in use.") { urls, data };
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
            await using var app = ServerHost.Create(options, new SourceModelRunner(ProductVersion.Text), Log);
            await app.StartAsync(cancellation);
            Console.Out.WriteLine($"FlowTimeSim {ProductVersion.Text} serves {string.Join(", ", app.Urls)} from {PlainText.Escape(data.FullName)}. Ctrl+C stops it.");
            await Task.Delay(Timeout.Infinite, cancellation).ContinueWith(_ => { }, TaskScheduler.Default);
            await app.StopAsync(CancellationToken.None);
            return ExitCode.Fine;
        }
        catch (ServerStartException refused)
        {
            Console.Error.WriteLine($"flowtime-sim: {string.Concat(refused.Message.Chunk(150).Select(part => PlainText.Escape(new string(part))))}");
            return refused.InnerException is null ? ExitCode.WrongUse : ExitCode.OutsideFailed;
        }
        catch (Exception fault) when (fault is IOException or System.Net.Sockets.SocketException)
        {
            Console.Error.WriteLine($"flowtime-sim: {PlainText.Escape(fault.Message)}");
            return ExitCode.OutsideFailed;
        }
    }

    // Standard output says where it serves; what goes wrong later is a line on standard error.
    private static void Log(ILoggingBuilder log)
    {
        log.SetMinimumLevel(LogLevel.Warning);

        // A start that failed is said once, in our words.
        log.AddFilter("Microsoft.Extensions.Hosting", LogLevel.None);
        log.AddSimpleConsole(console => console.SingleLine = true);
        log.Services.Configure<ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
    }
}
