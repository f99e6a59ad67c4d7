using System.Collections.Immutable;
using System.CommandLine;
using FlowTimeSim.Cli.Checking;
using FlowTimeSim.Cli.Inputs;
using FlowTimeSim.Cli.Output;
using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Emission;
using FlowTimeSim.Compiler.Text;

namespace FlowTimeSim.Cli.Verbs;

/// <summary><c>check</c>: the findings of a model or a project, and nothing else; with <c>--fix</c> it mends what can be mended for certain.</summary>
internal static class CheckVerb
{
    public static Command Create()
    {
        var model = ModelArgument.Create();
        var engine = EngineOption.Create();
        var format = new Option<string>("--format")
        {
            Description = "How findings are printed: for people, as JSON, as SARIF 2.1.0, or as annotations of GitHub or Azure Pipelines.",
            DefaultValueFactory = _ => FindingFormat.Text,
        };
        format.AcceptOnlyFromAmong(FindingFormat.All);
        var dataOnly = new Option<bool>("--data-only")
        {
            Description = "Reads a project as data and starts neither MSBuild nor NuGet. This release always does; say it where a later one must.",
        };
        var fix = new Option<bool>("--fix") { Description = "Applies the fixes that are certain, checks again, and says what was changed." };
        var adequacy = new Option<bool>("--adequacy") { Description = "Changes the model of a project in small ways, and says at each line which changes its tests do not notice." };
        var command = new Command("check", "Says what is wrong with a model; of a project, its tests too. Exit code 1 when there are errors.") { model, engine, format, dataOnly, fix, adequacy };
        command.SetAction((parsed, cancellation) => Task.FromResult(Check(
            parsed.GetRequiredValue(model), EngineOption.Find(parsed.GetValue(engine)), parsed.GetRequiredValue(format), parsed.GetValue(fix), parsed.GetValue(adequacy), cancellation)));
        return command;
    }

    private static int Check(string path, EngineDialect? engine, string format, bool isFix, bool withAdequacy, CancellationToken cancellation)
    {
        var findings = new FindingSink();
        var found = ModelLoader.Find(path, findings);
        if (found.WrongUse is not null || found.IsMissing)
        {
            return FindingsPrinter.Print(Console.Out, findings, found, format);
        }

        if (withAdequacy && !found.Path.Ends(GivenPath.Project))
        {
            return FindingsPrinter.Print(Console.Out, findings, found with { WrongUse = "--adequacy looks at the tests of a project, and only a project has tests." }, format);
        }

        found = found with { MeasuresAdequacy = withAdequacy };
        if (!isFix)
        {
            return FindingsPrinter.Print(Console.Out, findings, ModelCheck.Run(found, engine, ImmutableDictionary<string, SourceText>.Empty, findings, cancellation), format);
        }

        return found.Path.Ends(GivenPath.Bundle)
            ? FindingsPrinter.Print(Console.Out, findings, found with { WrongUse = "A bundle is not edited: mend its sources, and pack it again." }, format)
            : Fixing.Run(found, engine, format, cancellation);
    }
}
