using FlowTimeSim.Projects.Outputs;
using FlowTimeSim.Projects.Printing;
using FlowTimeSim.Projects.Records;
using Microsoft.Build.Framework;

namespace FlowTimeSim.Tasks;

/// <summary>Prints one verdict a line, for <c>dotnet test</c>; copies the JUnit files where test results are asked for.</summary>
[MSBuildMultiThreadableTask]
public sealed class PrintVerdicts : ModelTask
{
    /// <summary>The record of the build.</summary>
    [Required]
    public string RecordFile { get; set; } = string.Empty;

    /// <summary>What the build said.</summary>
    public string FindingsFile { get; set; } = string.Empty;

    /// <summary><c>--results-directory</c>.</summary>
    public string ResultsFolder { get; set; } = string.Empty;

    /// <summary><c>--logger</c>.</summary>
    public string Loggers { get; set; } = string.Empty;

    /// <summary>True when no build ran before this: its errors are said here.</summary>
    public bool SayErrors { get; set; }

    private protected override void Run(CancellationToken cancellation)
    {
        if (Projects.Records.RecordFile.ReadProject(Absolute(RecordFile)) is not { } record)
        {
            Findings.Log(NotBuilt.Finding(ProjectFile));
            return;
        }

        foreach (var line in record.Models.SelectMany(VerdictLines.Of))
        {
            Log.LogMessage(MessageImportance.High, "{0}", line);
        }

        if (ResultsFolder.Length > 0)
        {
            TestResultFiles.Copy(record, Path.GetDirectoryName(ProjectFile)!, Absolute(ResultsFolder));
        }

        if (TestLoggers.Parse(Loggers) is { WantsTrx: true } loggers)
        {
            // Where "dotnet test" puts them when it is not told.
            var to = Absolute(ResultsFolder.Length > 0 ? ResultsFolder : "TestResults");
            foreach (var file in TestResultFiles.CopyTrx(record, Path.GetDirectoryName(ProjectFile)!, to, loggers.TrxFileName))
            {
                Log.LogMessage(MessageImportance.High, "{0}", $"Results File: {PlainFinding.EscapePath(file.Replace('\\', '/'))}");
            }
        }

        if (SayErrors)
        {
            foreach (var finding in Projects.Records.RecordFile.ReadFindings(Absolute(FindingsFile)))
            {
                Findings.Log(finding);
            }
        }
    }
}
