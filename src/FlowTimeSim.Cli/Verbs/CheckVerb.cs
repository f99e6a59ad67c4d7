using System.CommandLine;
using FlowTimeSim.Cli.Output;
using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Emission;

namespace FlowTimeSim.Cli.Verbs;

/// <summary><c>check</c>: the findings of a model, and nothing else.</summary>
internal static class CheckVerb
{
    public static Command Create()
    {
        var model = new Argument<FileInfo>("model") { Description = "A bare engine model or a model artifact." };
        var engine = EngineOption.Create();
        var command = new Command("check", "Says what is wrong with a model, and runs nothing.") { model, engine };
        command.SetAction(parsed => Check(parsed.GetRequiredValue(model), EngineDialects.Find(parsed.GetRequiredValue(engine))!));
        return command;
    }

    private static int Check(FileInfo file, EngineDialect engine)
    {
        var findings = new FindingSink();
        ModelFile.Compile(file, engine, findings);
        return FindingLines.Print(Console.Out, findings);
    }
}
