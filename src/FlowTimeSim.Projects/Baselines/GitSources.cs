using System.Text;
using FlowTimeSim.Compiler.Sources;
using FlowTimeSim.Compiler.Text;
using FlowTimeSim.Projects.Repository;

namespace FlowTimeSim.Projects.Baselines;

/// <summary>The files of a commit, read when they are asked for; a path that climbs stays in the repository.</summary>
/// <param name="repository">The repository.</param>
/// <param name="commit">The commit's full name.</param>
/// <param name="prefix">The project's folder in the repository: empty, or with a slash at its end.</param>
/// <param name="cancellation">Stops.</param>
internal sealed class GitSources(GitRepository repository, string commit, string prefix, CancellationToken cancellation) : ISources
{
    private const int MaximumBytes = 64 << 20;
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private readonly SortedDictionary<string, SourceReading> known = new(StringComparer.Ordinal);
    private readonly Lock gate = new();

    public IReadOnlyCollection<string> ReadSet
    {
        get
        {
            lock (gate)
            {
                return [.. known.Keys];
            }
        }
    }

    public SourceReading Read(string path)
    {
        var name = SourcePath.Normalize(path);
        lock (gate)
        {
            if (!known.TryGetValue(name, out var reading))
            {
                known.Add(name, reading = Open(name));
            }

            return reading;
        }
    }

    private SourceReading Open(string name)
    {
        var whole = SourcePath.Normalize(prefix + name);
        if (whole.StartsWith("../", StringComparison.Ordinal) || Path.IsPathRooted(whole) || repository.Run(cancellation, "cat-file", "blob", commit + ":" + whole) is not { } bytes)
        {
            return new(null, SourceFault.NotFound);
        }

        if (bytes.Length > MaximumBytes)
        {
            return new(null, SourceFault.TooLarge, FormattableString.Invariant($"{bytes.Length:#,0} bytes, the limit is {MaximumBytes:#,0}"));
        }

        try
        {
            return new(new SourceText(name, Strict.GetString(bytes.AsSpan().StartsWith("\uFEFF"u8) ? bytes.AsSpan(3) : bytes)), SourceFault.None);
        }
        catch (DecoderFallbackException)
        {
            return new(null, SourceFault.NotUtf8, "a byte sequence is not valid");
        }
    }
}
