using System.Diagnostics.CodeAnalysis;
using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Text;
using FlowTimeSim.Projects.Records;
using Microsoft.Build.Framework;
using Task = Microsoft.Build.Utilities.Task;

namespace FlowTimeSim.Tasks;

/// <summary>What the tasks share: a project, a way to cancel, and one place where a fault of ours becomes <c>FTS9001</c> instead of a stack trace for the user.</summary>
public abstract class ModelTask : Task, ICancelableTask, IDisposable
{
    private readonly CancellationTokenSource cancellation = new();

    /// <summary>The project file, absolute.</summary>
    [Required]
    public string ProjectFile { get; set; } = string.Empty;

    /// <summary>The unpacked SDK package: its pages explain the codes.</summary>
    public string SdkFolder { get; set; } = string.Empty;

    /// <inheritdoc/>
    public void Cancel() => cancellation.Cancel();

    /// <inheritdoc/>
    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "The last door before MSBuild: whatever comes here is a fault of ours and is reported as one.")]
    public override bool Execute()
    {
        try
        {
            Run(cancellation.Token);
            return !Log.HasLoggedErrors;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
        catch (Exception fault)
        {
            var row = DiagnosticCatalog.InternalFault;
            Findings.Log(new FindingRecord(row.Code, nameof(Severity.Error),
                $"A fault in FlowTimeSim, not in your model: {fault.GetType().Name}: {PlainText.Escape(fault.Message)} Please report it with the detailed log.", Location.File(Path.GetFileName(ProjectFile)).Path, 1, 1));
            Log.LogMessage(MessageImportance.Low, "{0}", fault.ToString());
            return false;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        cancellation.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>Where findings go.</summary>
    internal FindingLog Findings => new(Log, Path.GetDirectoryName(ProjectFile) ?? string.Empty, SdkFolder);

    /// <summary>The work.</summary>
    private protected abstract void Run(CancellationToken cancellation);

    /// <summary>A path of the project as an absolute one.</summary>
    internal string Absolute(string path) => Path.GetFullPath(path.Replace('\\', Path.DirectorySeparatorChar), Path.GetDirectoryName(ProjectFile)!);
}
