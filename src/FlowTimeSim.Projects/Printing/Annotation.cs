using System.Globalization;
using FlowTimeSim.Compiler.Diagnostics;

namespace FlowTimeSim.Projects.Printing;

/// <summary>
/// A finding as the one command that a CI runner turns into an annotation. Everything that a file could have put into it is escaped as the
/// runner says, so that it can be no second command: docs.github.com "Workflow commands", learn.microsoft.com "Logging commands".
/// </summary>
public static class Annotation
{
    /// <summary><c>::error file=a.yaml,line=1,col=2,title=FTS2003::text</c>.</summary>
    /// <param name="finding">The finding.</param>
    /// <param name="prefix">What stands before its path.</param>
    public static string GitHub(Finding finding, string prefix)
    {
        ArgumentNullException.ThrowIfNull(finding);
        var kind = finding.Severity switch { Severity.Error => "error", Severity.Warning => "warning", _ => "notice" };
        return string.Create(CultureInfo.InvariantCulture,
            $"::{kind} file={GitHubProperty(Shown(prefix + finding.Where.Path))},line={finding.Where.Line},col={finding.Where.Column},title={finding.Code}::{GitHubData(finding.Message)}");
    }

    /// <summary><c>##vso[task.logissue type=error;sourcepath=a.yaml;linenumber=1;columnnumber=2;code=FTS2003;]text</c>; what is no error and no warning is a plain line.</summary>
    /// <param name="finding">The finding.</param>
    /// <param name="prefix">What stands before its path.</param>
    public static string Azure(Finding finding, string prefix)
    {
        ArgumentNullException.ThrowIfNull(finding);
        if (finding.Severity is not (Severity.Error or Severity.Warning))
        {
            return PlainFinding.Line(finding with { Where = finding.Where with { Path = prefix + finding.Where.Path } });
        }

        var kind = finding.Severity == Severity.Error ? "error" : "warning";
        return string.Create(CultureInfo.InvariantCulture,
            $"##vso[task.logissue type={kind};sourcepath={AzureProperty(Shown(prefix + finding.Where.Path))};linenumber={finding.Where.Line};columnnumber={finding.Where.Column};code={finding.Code};]{AzureData(finding.Message)}");
    }

    private static string Shown(string path) => PlainFinding.EscapePath(path);

    private static string GitHubData(string text) => text
        .Replace("%", "%25", StringComparison.Ordinal).Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal);

    private static string GitHubProperty(string text) => GitHubData(text)
        .Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);

    private static string AzureData(string text) => text
        .Replace("%", "%AZP25", StringComparison.Ordinal).Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal);

    private static string AzureProperty(string text) => AzureData(text)
        .Replace("]", "%5D", StringComparison.Ordinal).Replace(";", "%3B", StringComparison.Ordinal);
}
