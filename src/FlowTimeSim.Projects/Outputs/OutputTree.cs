using System.Collections.Immutable;
using System.Text;
using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Text;

namespace FlowTimeSim.Projects.Outputs;

/// <summary>
/// What a build is going to leave, gathered first and moved into place at the end: each file is written beside its place under a name of its
/// own and renamed over it, so a reader, or a second build at the same time, sees the old file or the new one and never a part.
/// </summary>
internal sealed class OutputTree
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);
    private readonly List<string> models = [];
    private readonly SortedDictionary<string, byte[]> files = new(StringComparer.Ordinal);

    /// <summary>Paths relative to the output folder, in ordinal order.</summary>
    public ImmutableArray<string> Paths => [.. files.Keys];

    public void Add(string path, string text) => files[path] = Utf8.GetBytes(text);

    /// <summary>Adds a file that only a build without an error may leave.</summary>
    public void AddModel(string path, string text)
    {
        Add(path, text);
        models.Add(path);
    }

    /// <summary>Takes out what <see cref="AddModel"/> added.</summary>
    public void RemoveModels()
    {
        foreach (var path in models)
        {
            files.Remove(path);
        }
    }

    /// <summary>Writes everything, and deletes what an earlier build left and this one does not.</summary>
    public void MoveInto(string folder, IEnumerable<string> previous, FindingSink findings)
    {
        try
        {
            foreach (var stale in previous.Where(path => !files.ContainsKey(path)))
            {
                FileReplacement.Delete(Path.Combine(folder, stale), folder);
            }

            foreach (var (path, bytes) in files)
            {
                FileReplacement.Write(Path.Combine(folder, path), bytes);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // The system's words hold the absolute path; they go to the log, never into an output.
            findings.Report(DiagnosticCatalog.OutputNotWritten, Location.File(Path.GetFileName(folder.TrimEnd('/', '\\'))), $"The outputs could not be written: {exception.Message}");
        }
    }
}
