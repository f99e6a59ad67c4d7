using FlowTimeSim.Cli.Inputs;
using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Sources;
using FlowTimeSim.Projects.Printing;

namespace FlowTimeSim.Cli.Output;

/// <summary>Prints findings, all but the hidden ones, and gives the exit code.</summary>
internal static class FindingsPrinter
{
    /// <summary>Prints in the canonical form that editors and CI logs understand.</summary>
    public static int Print(TextWriter to, FindingSink findings, Loading loading) => Print(to, findings, loading, FindingFormat.Text);

    /// <summary>Prints in a form; what was wrong with the call goes to standard error.</summary>
    public static int Print(TextWriter to, FindingSink findings, Loading loading, string format)
    {
        var shown = loading.Policy.Judge(findings, loading.IsJudged);
        var prefix = loading.Path.Prefix;
        switch (format)
        {
            case FindingFormat.Sarif:
                to.Write(SarifWriter.Write(shown, ProductVersion.Text, SarifPlace.Project(new FolderSources(loading.Path.Folder))));
                break;
            case FindingFormat.Json:
                to.Write(FindingsJson.Write(shown, prefix));
                break;
            default:
                foreach (var finding in shown)
                {
                    to.WriteLine(Line(finding, prefix, format));
                }

                break;
        }

        if (loading.WrongUse is { } wrong)
        {
            Console.Error.WriteLine($"flowtime-sim: {wrong}");
        }

        return loading.WrongUse is not null || loading.IsMissing ? ExitCode.WrongUse
            : shown.Any(finding => finding.Code == DiagnosticCatalog.SourceUnreadable.Code || finding.Code == DiagnosticCatalog.BundleUnreadable.Code) ? ExitCode.OutsideFailed
            : shown.Any(finding => finding.Severity == Severity.Error) ? ExitCode.ModelErrors
            : ExitCode.Fine;
    }

    private static string Line(Finding finding, string prefix, string format) => format switch
    {
        FindingFormat.GitHub => Annotation.GitHub(finding, prefix),
        FindingFormat.Azure => Annotation.Azure(finding, prefix),
        _ => PlainFinding.Line(finding with { Where = finding.Where with { Path = prefix + finding.Where.Path } }),
    };
}
