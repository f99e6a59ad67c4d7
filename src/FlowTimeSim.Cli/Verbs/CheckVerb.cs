using System.Collections.Immutable;
using System.CommandLine;
using FlowTimeSim.Cli.Inputs;
using FlowTimeSim.Cli.Output;
using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Emission;
using FlowTimeSim.Projects;
using FlowTimeSim.Projects.DataOnly;

namespace FlowTimeSim.Cli.Verbs;

/// <summary><c>check</c>: the findings of a model or a project, and nothing else.</summary>
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
        var command = new Command("check", "Says what is wrong with a model; of a project, its tests too. Exit code 1 when there are errors.") { model, engine, format, dataOnly };
        command.SetAction((parsed, cancellation) => Task.FromResult(Check(
            parsed.GetRequiredValue(model), EngineOption.Find(parsed.GetValue(engine)), parsed.GetRequiredValue(format), cancellation)));
        return command;
    }

    private static int Check(string path, EngineDialect? engine, string format, CancellationToken cancellation)
    {
        var findings = new FindingSink();
        var found = ModelLoader.Find(path, findings);
        if (found.WrongUse is null && !found.IsMissing)
        {
            if (found.Path.Ends(GivenPath.Project))
            {
                found = CheckProject(found, engine, findings, cancellation);
            }
            else
            {
                found = ModelLoader.Load(new ModelRequest(path, engine), findings, cancellation);
                _ = found.Model is null ? null : Evaluation.Run(found.Model, findings, cancellation);
            }
        }

        return FindingsPrinter.Print(Console.Out, findings, found, format);
    }

    private static Loading CheckProject(Loading found, EngineDialect? engine, FindingSink findings, CancellationToken cancellation)
    {
        if (DataOnlyProject.Read(found.Path.Full, findings) is not { } inputs)
        {
            return found;
        }

        var compilation = ProjectCompilation.Compile(inputs, ImmutableDictionary<string, string>.Empty, engine, findings, cancellation);
        compilation.Judge(findings, cancellation);
        var settings = compilation.Settings;
        return found with { Policy = ShownFindings.PolicyOf(inputs, compilation), IsJudged = settings.RunTests && settings.TestFilter.Length == 0 };
    }
}
