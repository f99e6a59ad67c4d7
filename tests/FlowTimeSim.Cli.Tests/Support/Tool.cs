using System.Diagnostics;
using System.Text;

namespace FlowTimeSim.Cli.Tests.Support;

/// <summary>The built tool, started as a process.</summary>
internal static class Tool
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(60);

    public static async Task<ToolResult> RunAsync(string folder, params string[] arguments)
    {
        using var process = Process.Start(Info(folder, arguments))!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        using var deadline = new CancellationTokenSource(Deadline);
        try
        {
            await process.WaitForExitAsync(deadline.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"flowtime-sim {string.Join(' ', arguments)} did not end");
        }

        var result = new ToolResult(process.ExitCode, await output, await errors);
        Assert.DoesNotContain("   at ", result.Output + result.Errors, StringComparison.Ordinal);
        return result;
    }

    public static ProcessStartInfo Info(string folder, string[] arguments)
    {
        var info = new ProcessStartInfo(Host())
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        info.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "flowtime-sim.dll"));
        foreach (var argument in arguments)
        {
            info.ArgumentList.Add(argument);
        }

        return info;
    }

    // The tests run inside a dotnet, which is the one to use, unless their host is a program of its own.
    private static string Host() =>
        Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") is { Length: > 0 } given ? given
        : Environment.ProcessPath is { } own && Path.GetFileNameWithoutExtension(own) == "dotnet" ? own
        : "dotnet";
}

/// <summary>What a call of the tool came to.</summary>
internal sealed record ToolResult(int Code, string Output, string Errors)
{
    public override string ToString() => $"exit code {Code}\n{Output}\n{Errors}";
}
