using System.Text;
using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Text;
using FlowTimeSim.Projects.Outputs;

namespace FlowTimeSim.Projects.Editing;

/// <summary>
/// Writes an edited text over its file: aside and renamed, so that a reader sees the old or the new one whole. Its byte order mark, its mode and
/// the link that leads to it stay, and what someone else wrote in between is never lost.
/// </summary>
public static class EditedFile
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Writes; null when it was done, else why not, with the file as it was.</summary>
    /// <param name="path">The file, an absolute path.</param>
    /// <param name="before">The text that was edited.</param>
    /// <param name="after">What it becomes.</param>
    /// <param name="shown">The path for the finding.</param>
    /// <exception cref="IOException">The system does not let it be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The system does not let it be written.</exception>
    public static Finding? Write(string path, SourceText before, SourceText after, string shown)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var real = File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path;
        var bytes = File.ReadAllBytes(real);
        var mark = bytes.AsSpan().StartsWith("\uFEFF"u8) ? 3 : 0;
        if (!bytes.AsSpan(mark).SequenceEqual(Utf8.GetBytes(before.Text)))
        {
            return new Finding(
                DiagnosticCatalog.ChangedMeanwhile,
                DiagnosticCatalog.ChangedMeanwhile.DefaultSeverity,
                FormattableString.Invariant($"'{PlainText.Escape(shown)}' was changed by someone else while it was edited, and was left alone. Run the command again."),
                Location.File(shown));
        }

        var mode = OperatingSystem.IsWindows() ? default : File.GetUnixFileMode(real);
        FileReplacement.Write(real, stream =>
        {
            stream.Write(bytes.AsSpan(0, mark));
            stream.Write(Utf8.GetBytes(after.Text));
            if (!OperatingSystem.IsWindows() && stream is FileStream file)
            {
                File.SetUnixFileMode(file.SafeFileHandle, mode);
            }
        });
        return null;
    }
}
