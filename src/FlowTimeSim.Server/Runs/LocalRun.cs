using System.Globalization;
using FlowTimeSim.Bundles;
using FlowTimeSim.Registry;
using FlowTimeSim.Server.Runs;

namespace FlowTimeSim.Server;

/// <summary>A run made without a service: the same folder, file for file, as a run of the registry.</summary>
public static class LocalRun
{
    /// <summary>Writes the folder of a run, complete or not at all.</summary>
    /// <param name="parent">The folder that receives <c>run_...</c>; made when it is not there.</param>
    /// <param name="result">What was computed.</param>
    /// <param name="model">The model that ran, UTF-8.</param>
    /// <param name="engine">Whose rules applied.</param>
    /// <param name="compiler">The compiler's version.</param>
    /// <param name="time">The clock of the run's name.</param>
    /// <returns>The path of the folder.</returns>
    /// <exception cref="IOException">The disk refused.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be written.</exception>
    public static string Write(string parent, ModelRun result, byte[] model, string engine, string compiler, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(time);
        var now = time.GetUtcNow().UtcDateTime;
        var source = Digest.Of(model).ToString();
        var plan = new RunPlan(null, source, new SortedDictionary<string, ParameterValue>(StringComparer.Ordinal), 0, 1, engine, compiler, _ => (result, model), "{}"u8.ToArray());
        var stamp = now.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
        var name = now.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
        var run = new Run
        {
            Id = $"run_{name}_{plan.Key.Hex[..8]}",
            Status = RunStates.Succeeded,
            Progress = new(1, 1),
            Created = stamp,
            Started = stamp,
            Finished = stamp,
            ArtifactDigest = source,
            Engine = engine,
            Compiler = compiler,
            RunKey = plan.Key.ToString(),
        };
        var (files, done) = RunFolder.Make(run, result, model, plan.Provenance, NamesOf());
        return Place(parent, done.Id, files);
    }

    private static StringComparer NamesOf() => OperatingSystem.IsLinux() ? StringComparer.Ordinal : StringComparer.OrdinalIgnoreCase;

    // Written aside and moved: whoever sees the folder sees all of it, and what fails leaves nothing.
    private static string Place(string parent, string id, List<(string Path, byte[] Bytes)> files)
    {
        var aside = Path.Combine(parent, $".{id}.{Guid.NewGuid():N}");
        try
        {
            foreach (var (path, bytes) in files)
            {
                var file = Path.Combine(aside, path);
                Directory.CreateDirectory(Path.GetDirectoryName(file)!);
                File.WriteAllBytes(file, bytes);
            }

            var folder = Path.Combine(parent, id);
            if (Directory.Exists(folder))
            {
                Directory.Delete(folder, recursive: true);
            }

            Directory.Move(aside, folder);
            return folder;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            if (Directory.Exists(aside))
            {
                Directory.Delete(aside, recursive: true);
            }

            throw;
        }
    }
}
