using System.CommandLine;
using FlowTimeSim.Cli.Formatting;
using FlowTimeSim.Cli.Inputs;
using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Formatting;
using FlowTimeSim.Compiler.Sources;
using FlowTimeSim.Compiler.Text;
using FlowTimeSim.Projects.Editing;
using FlowTimeSim.Projects.Printing;

namespace FlowTimeSim.Cli.Verbs;

/// <summary><c>fmt</c>: the canonical layout of model files; with <c>--check</c> only which files have another.</summary>
internal static class FmtVerb
{
    public static Command Create()
    {
        var paths = new Argument<string[]>("paths") { Description = "Files, projects or folders; of a folder, its model files.", Arity = ArgumentArity.OneOrMore };
        var check = new Option<bool>("--check") { Description = "Writes nothing; lists the files that would change, and answers 1 when there are any." };
        var command = new Command("fmt", "Gives model files their canonical layout. Comments, anchors and meaning stay; a file with a syntax error is left alone. Exit code 1 when there is one.") { paths, check };
        command.SetAction(parsed => Format(parsed.GetRequiredValue(paths), parsed.GetValue(check)));
        return command;
    }

    private static int Format(string[] paths, bool isCheck)
    {
        var (code, changed, seen) = (ExitCode.Fine, 0, 0);
        foreach (var given in paths)
        {
            if (FormattedFiles.Of(given) is not { } files)
            {
                Console.Error.WriteLine($"flowtime-sim: there is no file or folder '{PlainText.Escape(given)}'.");
                return ExitCode.WrongUse;
            }

            foreach (var file in files)
            {
                var (own, isChanged) = Format(file, isCheck);
                code = Math.Max(code, own);
                changed += isChanged ? 1 : 0;
                seen++;
            }
        }

        Console.Out.WriteLine(FormattableString.Invariant($"{changed} of {seen} files {(isCheck ? "would be" : "were")} changed"));
        return isCheck && changed > 0 ? Math.Max(code, ExitCode.ModelErrors) : code;
    }

    private static (int Code, bool IsChanged) Format(GivenPath file, bool isCheck)
    {
        var findings = new FindingSink();
        var reading = new FolderSources(Path.GetDirectoryName(Real(file)) ?? file.Folder).Read(Path.GetFileName(Real(file)));
        if (reading.Text is not { } text)
        {
            SourceFaults.Report(reading, file.Name, Location.File(file.Name), findings);
            return (Print(file, findings), false);
        }

        var edits = YamlFormatter.Format(text, findings);
        var isChanged = !edits.IsEmpty;
        if (isChanged && !isCheck && EditedFile.Write(file.Full, text, TextEdits.Apply(text, edits), file.Name) is { } fault)
        {
            findings.Add(fault);
            isChanged = false;
        }

        if (isChanged)
        {
            Console.Out.WriteLine(PlainFinding.EscapePath(file.Given));
        }

        return (Print(file, findings), isChanged);
    }

    private static string Real(GivenPath file) => File.ResolveLinkTarget(file.Full, returnFinalTarget: true)?.FullName ?? file.Full;

    private static int Print(GivenPath file, FindingSink findings)
    {
        foreach (var finding in findings.ToSorted())
        {
            Console.Out.WriteLine(PlainFinding.Line(finding with { Where = finding.Where with { Path = file.Prefix + file.Name } }));
        }

        return findings.HasErrors ? ExitCode.ModelErrors : ExitCode.Fine;
    }
}
