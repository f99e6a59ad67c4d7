using System.Text;
using FlowTimeSim.Bundles;
using FlowTimeSim.Compiler.Sources;
using FlowTimeSim.Compiler.Text;

namespace FlowTimeSim.Server;

/// <summary>
/// The sources in a bundle, read when they are asked for. They have the paths that the project knew them by: a step up, which a bundle names
/// <c>_up/</c>, is <c>../</c> again, so that files of several folders find each other as they did in the build.
/// </summary>
internal sealed class BundleSources(Bundle bundle) : ISources
{
    public const string Folder = "sources/";

    private const string Up = "_up/";
    private const string Parent = "../";
    private const long MaximumBytes = 64L << 20;
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private readonly Dictionary<string, SourceReading> _known = new(StringComparer.Ordinal);
    private readonly Lock _gate = new();

    /// <inheritdoc/>
    public IReadOnlyCollection<string> ReadSet
    {
        get
        {
            lock (_gate)
            {
                return [.. _known.Keys.Order(StringComparer.Ordinal)];
            }
        }
    }

    /// <summary>The path that the project knew a source by.</summary>
    public static string PathOf(string name) => Replace(name, Up, Parent);

    /// <inheritdoc/>
    public SourceReading Read(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        var name = SourcePath.Normalize(path);
        lock (_gate)
        {
            if (!_known.TryGetValue(name, out var reading))
            {
                reading = ReadEntry(name);
                _known.Add(name, reading);
            }

            return reading;
        }
    }

    private SourceReading ReadEntry(string path)
    {
        var name = Folder + Replace(path, Parent, Up);
        if (bundle.Find(name) is not { } entry)
        {
            return new(null, SourceFault.NotFound);
        }

        if (entry.Size > MaximumBytes)
        {
            return new(null, SourceFault.TooLarge, FormattableString.Invariant($"{entry.Size:#,0} bytes, the limit is {MaximumBytes:#,0}"));
        }

        var bytes = bundle.ReadBytes(name).AsSpan();
        try
        {
            return bytes.Contains((byte)0)
                ? new(null, SourceFault.NotUtf8, "a zero byte, as in binary files and UTF-16")
                : new(new SourceText(path, Strict.GetString(bytes.StartsWith("\uFEFF"u8) ? bytes[3..] : bytes)), SourceFault.None);
        }
        catch (DecoderFallbackException)
        {
            return new(null, SourceFault.NotUtf8, "a byte sequence is not valid");
        }
    }

    private static string Replace(string path, string from, string to)
    {
        var steps = 0;
        while (path.AsSpan(steps * from.Length).StartsWith(from, StringComparison.Ordinal))
        {
            steps++;
        }

        return string.Concat(Enumerable.Repeat(to, steps)) + path[(steps * from.Length)..];
    }
}
