using System.Collections.Immutable;
using System.CommandLine;
using FlowTimeSim.Assessment.Changes;
using FlowTimeSim.Cli.Inputs;
using FlowTimeSim.Cli.Output;
using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Sources;
using FlowTimeSim.Compiler.Text;
using FlowTimeSim.Projects;
using FlowTimeSim.Projects.Baselines;
using FlowTimeSim.Projects.DataOnly;
using FlowTimeSim.Projects.Editing;
using FlowTimeSim.Projects.Settings;

namespace FlowTimeSim.Cli.Verbs;

/// <summary><c>bump</c>: the smallest version that a project's changes ask for, written into it or only said.</summary>
internal static class BumpVerb
{
    private const string Otherwise = "git:HEAD";

    public static Command Create()
    {
        var projects = new Argument<string[]>("projects") { Description = "Projects (.ftmodel, read as data) or their folders.", Arity = ArgumentArity.OneOrMore };
        var baseline = new Option<string?>("--baseline") { Description = "What to compare with: git:<revision>, a version, published, a bundle or a folder. Otherwise what BaselineModel says, otherwise git:HEAD." };
        var check = new Option<bool>("--check") { Description = "Writes nothing, and answers 1 when a version is too low." };
        var command = new Command("bump", "Sets Version to the smallest one that what changed since the baseline asks for.") { projects, baseline, check };
        command.SetAction((parsed, cancellation) =>
        {
            var code = ExitCode.Fine;
            foreach (var project in parsed.GetRequiredValue(projects))
            {
                code = Math.Max(code, Bump(project, parsed.GetValue(baseline), parsed.GetValue(check), cancellation));
            }

            return Task.FromResult(code);
        });
        return command;
    }

    private static int Bump(string given, string? baseline, bool isCheck, CancellationToken cancellation)
    {
        var findings = new FindingSink();
        var found = ModelLoader.Find(given, findings);
        if (found.WrongUse is null && !found.IsMissing && !found.Path.Ends(GivenPath.Project))
        {
            found = found with { WrongUse = $"'{PlainText.Escape(given)}' is no project: a version stands in a {GivenPath.Project} file." };
        }

        if (found.WrongUse is not null || found.IsMissing || DataOnlyProject.Read(found.Path.Full, findings) is not { } inputs)
        {
            return FindingsPrinter.Print(Console.Error, findings, found);
        }

        inputs = inputs with
        {
            Properties = inputs.Properties.SetItem("RunModelTests", "false").SetItem(Baseline.Property, baseline ?? inputs.Property(Baseline.Property) ?? Otherwise),
            BaselineCache = Path.Combine(inputs.Folder, "obj", "baseline"),
        };
        var (settings, outcome) = Compare(inputs, findings, cancellation);
        var wrong = findings.ToSorted().Where(finding => finding.Code is not ("FTS6024" or "FTS6025")).ToImmutableArray();
        if (wrong.Any(finding => finding.Severity == Severity.Error))
        {
            var left = new FindingSink();
            left.AddRange(wrong.Where(finding => finding.Severity == Severity.Error));
            return FindingsPrinter.Print(Console.Error, left, found);
        }

        if (outcome.Version is not { } before)
        {
            Console.Out.WriteLine($"{Shown(found)}: Version {settings.Version} stays: a first version has no baseline");
            return ExitCode.Fine;
        }

        if (VersionDemand.IsEnough(before, settings.Version, outcome.Step))
        {
            Console.Out.WriteLine($"{Shown(found)}: Version {settings.Version} stays ({Word(outcome.Step)} since {PlainText.Escape(outcome.Baseline!.Name)})");
            return ExitCode.Fine;
        }

        return isCheck ? Say(found, settings, outcome, "needs") : Write(found, settings, outcome);
    }

    private static (ProjectSettings Settings, BaselineOutcome Outcome) Compare(ProjectInputs inputs, FindingSink findings, CancellationToken cancellation)
    {
        var compilation = ProjectCompilation.Compile(inputs, ImmutableDictionary<string, string>.Empty, null, findings, cancellation);
        var models = compilation.Judge(findings, cancellation);
        return (compilation.Settings, BaselineComparison.Compare(inputs, compilation.Settings, PropertyPlaces.Read(inputs.ProjectFile), models, findings, cancellation));
    }

    private static int Write(Loading found, ProjectSettings settings, BaselineOutcome outcome)
    {
        var reading = new FolderSources(found.Path.Folder).Read(found.Path.Name);
        if (reading.Text is not { } text || VersionEdit.Apply(text, outcome.Next!) is not { } edited)
        {
            Console.Error.WriteLine($"flowtime-sim: {Shown(found)} says its version where it cannot be edited. It needs {outcome.Next}.");
            return ExitCode.ModelErrors;
        }

        if (EditedFile.Write(found.Path.Full, text, edited, found.Path.Name) is { } refused)
        {
            var findings = new FindingSink();
            findings.Add(refused);
            return FindingsPrinter.Print(Console.Error, findings, found);
        }

        Say(found, settings, outcome, "->");
        return ExitCode.Fine;
    }

    private static int Say(Loading found, ProjectSettings settings, BaselineOutcome outcome, string word)
    {
        Console.Out.WriteLine($"{Shown(found)}: Version {settings.Version} {word} {outcome.Next} ({Word(outcome.Step)} since {PlainText.Escape(outcome.Baseline!.Name)})");
        return ExitCode.ModelErrors;
    }

    private static string Shown(Loading found) => PlainText.Escape(found.Path.Prefix + found.Path.Name);

    private static string Word(VersionStep step) => step switch
    {
        VersionStep.Major => "the contract broke",
        VersionStep.Minor => "results or contract changed",
        VersionStep.Patch => "only sources changed",
        _ => "nothing changed",
    };
}
