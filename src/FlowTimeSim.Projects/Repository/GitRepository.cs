using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace FlowTimeSim.Projects.Repository;

/// <summary>A repository through the <c>git</c> of the machine: only what reads objects, never what runs a hook, a filter or an editor.</summary>
/// <param name="folder">A folder in its work tree, absolute.</param>
public sealed class GitRepository(string folder)
{
    /// <summary>What the last call said on its error stream.</summary>
    public string Said { get; private set; } = string.Empty;

    /// <summary>False when no git could be started.</summary>
    public bool IsThere { get; private set; } = true;

    /// <summary>The output of a command; null when it failed.</summary>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public byte[]? Run(CancellationToken cancellation, params ReadOnlySpan<string> arguments)
    {
        var start = new ProcessStartInfo("git") { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true, UseShellExecute = false, CreateNoWindow = true };

        // Nothing of the repository's configuration may start a program.
        foreach (var argument in (string[])["--no-optional-locks", "--no-replace-objects", "-c", "core.fsmonitor=false", "-c", "core.hooksPath=/dev/null", .. arguments])
        {
            start.ArgumentList.Add(argument);
        }

        // What git exports to its hooks would lead to another repository than the project's.
        foreach (var name in start.Environment.Keys.Where(name => name is "GIT_DIR" or "GIT_WORK_TREE" or "GIT_INDEX_FILE" or "GIT_PREFIX").ToList())
        {
            start.Environment.Remove(name);
        }

        start.Environment["GIT_TERMINAL_PROMPT"] = "0";
        start.Environment["GIT_NO_LAZY_FETCH"] = "1";
        start.Environment["LC_ALL"] = "C";
        try
        {
            using var process = Process.Start(start)!;
            using var stop = cancellation.Register(() => End(process));
            process.StandardInput.Close();
            var error = process.StandardError.ReadToEndAsync(CancellationToken.None);
            using var output = new MemoryStream();
            process.StandardOutput.BaseStream.CopyTo(output);
            process.WaitForExit();
            cancellation.ThrowIfCancellationRequested();
            Said = error.GetAwaiter().GetResult().Trim();
            return process.ExitCode == 0 ? output.ToArray() : null;
        }
        catch (Exception exception) when (exception is Win32Exception or IOException)
        {
            IsThere = false;
            Said = exception.Message;
            return null;
        }
    }

    /// <summary>The output as text, without the line end behind it.</summary>
    public string? Text(CancellationToken cancellation, params ReadOnlySpan<string> arguments) =>
        Run(cancellation, arguments) is { } bytes ? Encoding.UTF8.GetString(bytes).TrimEnd('\n', '\r') : null;

    private static void End(Process process)
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (Exception exception) when (exception is InvalidOperationException or Win32Exception)
        {
            // It ended by itself meanwhile.
        }
    }
}
