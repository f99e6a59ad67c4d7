using System.Diagnostics;

namespace FlowTimeSim.Bench.Tests;

/// <summary>The same digests in processes that use vectors of different widths, or none.</summary>
public class BitIdentityTests
{
    private static readonly Lazy<string[]> Here = new(() =>
    {
        using var output = new StringWriter();
        Digests.Print(output);
        return output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    });

    [Fact]
    public void Threads_and_company_change_nothing()
    {
        Assert.Single(Here.Value.Where(line => line.StartsWith("replicas ", StringComparison.Ordinal)).Distinct());
        Assert.Single(Here.Value.Where(line => line.StartsWith("bands ", StringComparison.Ordinal)).Distinct());
    }

    [Theory]
    [InlineData("DOTNET_EnableAVX512", "DOTNET_EnableAVX512F")]
    [InlineData("DOTNET_EnableAVX2", "DOTNET_EnableFMA")]
    [InlineData("DOTNET_EnableHWIntrinsic", "DOTNET_EnableAVX")]
    [InlineData("DOTNET_TieredPGO", "DOTNET_TieredCompilation")]
    public async Task The_width_of_vectors_changes_nothing(params string[] switchedOff)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!, ["exec", typeof(Digests).Assembly.Location, "--digests"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        if (!Path.GetFileNameWithoutExtension(start.FileName).Equals("dotnet", StringComparison.OrdinalIgnoreCase))
        {
            start.FileName = "dotnet";
        }

        foreach (var name in switchedOff)
        {
            start.Environment[name] = "0";
        }

        using var child = Process.Start(start)!;
        var errors = child.StandardError.ReadToEndAsync();
        var lines = (await child.StandardOutput.ReadToEndAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        await child.WaitForExitAsync();
        Assert.True(child.ExitCode == 0, await errors);
        Assert.Equal(Here.Value, lines);
    }
}
