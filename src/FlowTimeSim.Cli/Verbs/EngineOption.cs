using System.CommandLine;
using FlowTimeSim.Compiler.Emission;

namespace FlowTimeSim.Cli.Verbs;

/// <summary><c>--engine NAME</c>: whose rules apply.</summary>
internal static class EngineOption
{
    public static Option<string> Create()
    {
        var option = new Option<string>("--engine")
        {
            Description = "Whose rules apply: flowtime-2026.05, flowtime-0.6, portable or embedded.",
            DefaultValueFactory = _ => EngineDialects.FlowTime202605.Name,
        };
        option.AcceptOnlyFromAmong([.. EngineDialects.All.Select(row => row.Name)]);
        return option;
    }
}
