using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Text;

namespace FlowTimeSim.Compiler.Sources;

/// <summary>What is said about a source that could not be read; nothing of its content ever is.</summary>
public static class SourceFaults
{
    /// <summary>Reports a faulted reading where the path is written; says nothing about one that succeeded.</summary>
    /// <param name="reading">What came of it.</param>
    /// <param name="path">As written.</param>
    /// <param name="where">Where it is written.</param>
    /// <param name="findings">Receives at most one finding.</param>
    public static void Report(SourceReading reading, string path, SourceSpan where, FindingSink findings) =>
        Report(reading, path, where.Location, findings);

    /// <summary>Reports a faulted reading at a resolved place, for instance the project's item.</summary>
    public static void Report(SourceReading reading, string path, Location where, FindingSink findings)
    {
        ArgumentNullException.ThrowIfNull(reading);
        ArgumentNullException.ThrowIfNull(findings);
        switch (reading.Fault)
        {
            case SourceFault.None:
                break;
            case SourceFault.NotFound:
                findings.Report(DiagnosticCatalog.SourceNotFound, where, $"There is no file '{path}'.");
                break;
            case SourceFault.Outside:
                findings.Report(
                    DiagnosticCatalog.SourceOutside,
                    where,
                    $"'{path}' lies, links followed, outside this project, the projects it refers to and its packages. Copy the file into the project.");
                break;
            case SourceFault.NotRegular:
                findings.Report(DiagnosticCatalog.SourceNotRegular, where, $"'{path}' is a folder, a pipe or a device, not a file.");
                break;
            case SourceFault.TooLarge:
                findings.Report(DiagnosticCatalog.SourceTooLarge, where, $"'{path}' is too large: {reading.Detail}.");
                break;
            case SourceFault.NotUtf8:
                findings.Report(DiagnosticCatalog.SourceNotUtf8, where, $"'{path}' is not UTF-8 text ({reading.Detail}). Save it as UTF-8.");
                break;
            default:
                findings.Report(DiagnosticCatalog.SourceUnreadable, where, $"The system does not let '{path}' be read.");
                break;
        }
    }
}
