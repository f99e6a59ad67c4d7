namespace FlowTimeSim.Sdk.Tests;

/// <summary>How a command ended and what it printed.</summary>
public sealed partial record DotnetResult(int ExitCode, string Output)
{
    /// <summary>
    /// The distinct lines that hold a text: MSBuild prints errors and warnings once as they come and once in the summary, and puts the number of
    /// the node before them.
    /// </summary>
    public IReadOnlyList<string> Lines(string text) =>
        [.. Output.Split('\n').Select(line => NodeNumber().Replace(line.Trim(), string.Empty)).Where(line => line.Contains(text, StringComparison.Ordinal)).Distinct(StringComparer.Ordinal)];

    public DotnetResult Ok()
    {
        Assert.True(ExitCode == 0, Output);
        return this;
    }

    public DotnetResult Fails()
    {
        Assert.True(ExitCode != 0, Output);
        return this;
    }

    public DotnetResult Says(string text)
    {
        Assert.True(Output.Contains(text, StringComparison.Ordinal), $"'{text}' is not in:\n{Output}");
        return this;
    }

    public DotnetResult SaysNothingOf(string text)
    {
        Assert.False(Output.Contains(text, StringComparison.Ordinal), $"'{text}' is in:\n{Output}");
        return this;
    }

    [System.Text.RegularExpressions.GeneratedRegex(@"^[0-9]+>")]
    private static partial System.Text.RegularExpressions.Regex NodeNumber();
}
