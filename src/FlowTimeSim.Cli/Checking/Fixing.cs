using System.Collections.Immutable;
using FlowTimeSim.Cli.Inputs;
using FlowTimeSim.Cli.Output;
using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Emission;
using FlowTimeSim.Compiler.Text;
using FlowTimeSim.Projects.Editing;
using FlowTimeSim.Projects.Printing;

namespace FlowTimeSim.Cli.Checking;

/// <summary><c>check --fix</c>: mends what can be mended for certain, writes it, and says what was changed and what is left.</summary>
internal static class Fixing
{
    public static int Run(Loading found, EngineDialect? engine, string format, CancellationToken cancellation)
    {
        var (last, lastFindings) = (found, new FindingSink());
        var outcome = FixSession.Run(
            texts =>
            {
                lastFindings = new FindingSink();
                last = ModelCheck.Run(found, engine, texts.ToImmutableDictionary(StringComparer.Ordinal), lastFindings, cancellation);
                return last.Policy.Judge(lastFindings, last.IsJudged);
            },
            IsOwn,
            cancellation);

        // A round that was taken back leaves another reading than the one that is printed.
        var edited = outcome.Texts.ToImmutableDictionary(text => text.After.Path, text => text.After, StringComparer.Ordinal);
        lastFindings = new FindingSink();
        last = ModelCheck.Run(found, engine, edited, lastFindings, cancellation);
        foreach (var text in outcome.Texts)
        {
            if (EditedFile.Write(Path.GetFullPath(text.After.Path, found.Path.Folder), text.Before, text.After, text.After.Path) is { } fault)
            {
                lastFindings.Add(fault);
            }
        }

        Say(outcome, found.Path.Prefix, format == FindingFormat.Text ? Console.Out : Console.Error);
        return FindingsPrinter.Print(Console.Out, lastFindings, last, format);
    }

    // The project's own files: what lies above its folder belongs to others too.
    private static bool IsOwn(string path) => !path.StartsWith("../", StringComparison.Ordinal) && !Path.IsPathRooted(path);

    private static void Say(FixOutcome outcome, string prefix, TextWriter to)
    {
        foreach (var finding in outcome.Applied)
        {
            to.WriteLine(FormattableString.Invariant(
                $"{PlainFinding.EscapePath(prefix + finding.Where.Path)}({finding.Where.Line},{finding.Where.Column}): fixed {finding.Code}: {string.Join("; ", finding.Fix.Select(Shown))}"));
        }

        var (fixes, files) = (outcome.Applied.Length, outcome.Texts.Length);
        to.WriteLine(FormattableString.Invariant($"{fixes} {(fixes == 1 ? "finding" : "findings")} mended in {files} {(files == 1 ? "file" : "files")}"));
    }

    private static string Shown(TextEdit edit) =>
        edit.Span.Length == 0 ? $"put in '{PlainText.Escape(edit.NewText.Trim())}'"
        : edit.NewText.Trim().Length == 0 ? $"took out '{PlainText.Escape(edit.Span.Characters.Trim().ToString())}'"
        : $"'{PlainText.Escape(edit.Span.Characters.ToString())}' is now '{PlainText.Escape(edit.NewText)}'";
}
