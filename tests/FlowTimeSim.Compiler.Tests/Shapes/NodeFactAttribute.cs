using System.Diagnostics;

namespace FlowTimeSim.Compiler.Tests.Shapes;

/// <summary>A fact that needs Node.js and npm: without them it fails in CI, and is skipped elsewhere.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class NodeFactAttribute : FactAttribute
{
    public NodeFactAttribute()
    {
        if (!IsThere("node") || !IsThere("npm"))
        {
            Skip = Environment.GetEnvironmentVariable("FLOWTIME_NEEDS_NODE") is { Length: > 0 } || Environment.GetEnvironmentVariable("CI") is { Length: > 0 } ? null : "Node.js and npm are not on this machine: 'apt-get install nodejs npm'.";
        }
    }

    private static bool IsThere(string program)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, "--version") { RedirectStandardOutput = true, RedirectStandardError = true });
            process?.WaitForExit(30_000);
            return process is { HasExited: true, ExitCode: 0 };
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
