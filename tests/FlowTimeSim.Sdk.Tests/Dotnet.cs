using System.Diagnostics;
using System.Text;

namespace FlowTimeSim.Sdk.Tests;

/// <summary>The real <c>dotnet</c>.</summary>
internal static class Dotnet
{
    public static DotnetResult Run(string folder, string? packages, params IEnumerable<string> arguments) => Start(folder, packages, arguments).Result;

    public static async Task<DotnetResult> Start(string folder, string? packages, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo("dotnet") { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        // The test host sets these for itself; a user's shell has none of them.
        foreach (var name in start.Environment.Keys.Where(k => k.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase) || k.StartsWith("VSTEST", StringComparison.OrdinalIgnoreCase)).ToList())
        {
            start.Environment.Remove(name);
        }

        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        start.Environment["DOTNET_NOLOGO"] = "1";
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        if (packages is not null)
        {
            start.Environment["NUGET_PACKAGES"] = packages;
        }

        using var process = Process.Start(start)!;
        var output = new StringBuilder();
        var error = process.StandardError.ReadToEndAsync();
        output.Append(await process.StandardOutput.ReadToEndAsync()).Append(await error);
        await process.WaitForExitAsync();
        return new DotnetResult(process.ExitCode, output.ToString());
    }
}
