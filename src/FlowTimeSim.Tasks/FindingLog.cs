using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Projects.Printing;
using FlowTimeSim.Projects.Records;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace FlowTimeSim.Tasks;

/// <summary>Findings as MSBuild errors, warnings and messages: absolute file, line and start column, code, and the page that explains it.</summary>
internal sealed class FindingLog(TaskLoggingHelper log, string projectFolder, string sdkFolder)
{
    public void Log(Finding finding) =>
        Log(new FindingRecord(finding.Code, finding.Severity.ToString(), finding.Message, finding.Where.Path, finding.Where.Line, finding.Where.Column));

    public void Log(FindingRecord finding)
    {
        var file = PlainFinding.EscapePath(Path.GetFullPath(finding.Path, projectFolder).Replace('\\', '/'));
        var help = HelpLink(finding.Code);
        switch (finding.Severity)
        {
            case nameof(Severity.Error):
                log.LogError(null, finding.Code, null, help, file, finding.Line, finding.Column, 0, 0, finding.Message);
                break;
            case nameof(Severity.Warning):
                log.LogWarning(null, finding.Code, null, help, file, finding.Line, finding.Column, 0, 0, finding.Message);
                break;
            case nameof(Severity.Info):
                log.LogMessage(null, finding.Code, null, file, finding.Line, finding.Column, 0, 0, MessageImportance.Normal, finding.Message);
                break;
            default:
                log.LogMessage(null, finding.Code, null, file, finding.Line, finding.Column, 0, 0, MessageImportance.Low, finding.Message);
                break;
        }
    }

    private string? HelpLink(string code)
    {
        var page = Path.Combine(sdkFolder, "docs", "diagnostics", code + ".md");
        return sdkFolder.Length > 0 && File.Exists(page) ? new Uri(Path.GetFullPath(page, projectFolder)).AbsoluteUri : null;
    }
}
