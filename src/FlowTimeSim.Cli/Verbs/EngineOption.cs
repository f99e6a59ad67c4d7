using System.CommandLine;
using FlowTimeSim.Compiler.Emission;

namespace FlowTimeSim.Cli.Verbs;

/// <summary><c>--engine NAME</c>: whose rules apply.</summary>
internal static class EngineOption
{
    public static Option<string?> Create()
    {
        string[] names = [.. EngineDialects.All.Select(row => row.Name)];
        var option = new Option<string?>("--engine")
        {
            Description = $"Whose rules apply: {string.Join(", ", names)}. Unless said, the project's own; for a bare model {EngineDialects.FlowTime202605.Name}.",
            HelpName = "NAME",
        };
        option.AcceptOnlyFromAmong(names);
        return option;
    }

    public static EngineDialect? Find(string? name) => name is null ? null : EngineDialects.Find(name);
}
