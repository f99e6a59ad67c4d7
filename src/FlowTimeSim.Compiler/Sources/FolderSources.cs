using FlowTimeSim.Compiler.Text;

namespace FlowTimeSim.Compiler.Sources;

/// <summary>
/// Sources from a folder: the one place that touches files. A path must, links followed, end in a regular file inside the project
/// or one of the other folders allowed; everything else is a fault, and nothing of its content is read.
/// </summary>
public sealed class FolderSources : ISources
{
    private readonly string root;
    private readonly string[] allowed;
    private readonly Dictionary<string, SourceReading> known = new(StringComparer.Ordinal);
    private readonly SortedSet<string> asked = new(StringComparer.Ordinal);
    private readonly Lock gate = new();

    /// <summary>Opens a folder.</summary>
    /// <param name="root">The project's folder, an absolute path.</param>
    /// <param name="extraRoots">Absolute paths of folders that may be read as well: referenced projects, packages.</param>
    public FolderSources(string root, params IEnumerable<string> extraRoots)
    {
        this.root = Absolute(root);
        allowed = [.. extraRoots.Prepend(root).Select(folder => RealPath.Of(Absolute(folder))).OfType<string>()];
    }

    /// <summary>The most bytes a file may have; 64 MB unless set.</summary>
    public long MaximumBytes { get; init; } = 64L * 1024 * 1024;

    /// <inheritdoc/>
    public IReadOnlyCollection<string> ReadSet
    {
        get
        {
            lock (gate)
            {
                return [.. asked];
            }
        }
    }

    /// <inheritdoc/>
    public SourceReading Read(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        var name = SourcePath.Normalize(path);
        lock (gate)
        {
            asked.Add(name);
            if (!known.TryGetValue(name, out var reading))
            {
                reading = ReadFile(name);
                known.Add(name, reading);
            }

            return reading;
        }
    }

    private SourceReading ReadFile(string name)
    {
        try
        {
            if (name.Length == 0 || name.Contains('\0', StringComparison.Ordinal))
            {
                return new SourceReading(null, SourceFault.NotFound);
            }

            // Where it really lies is judged before whether it is there: what exists outside is nobody's business.
            var real = RealPath.Of(Path.GetFullPath(name, root));
            if (real is null || !allowed.Any(folder => IsInside(real, folder)))
            {
                return new SourceReading(null, SourceFault.Outside);
            }

            var file = new FileInfo(real);
            if (!file.Exists)
            {
                return new SourceReading(null, Directory.Exists(real) ? SourceFault.NotRegular : SourceFault.NotFound);
            }

            if (file.Length > MaximumBytes)
            {
                return new SourceReading(null, SourceFault.TooLarge, FormattableString.Invariant($"{file.Length:#,0} bytes, the limit is {MaximumBytes:#,0}"));
            }

            // Pipes and devices have no length. Opening one could wait for ever, so nothing without a length is opened.
            return file.Length > 0 ? Utf8Decoder.Decode(name, File.ReadAllBytes(real))
                : FileType.IsSpecial(real) ? new SourceReading(null, SourceFault.NotRegular)
                : new SourceReading(new SourceText(name, string.Empty), SourceFault.None);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException or System.Security.SecurityException)
        {
            var fault = exception is FileNotFoundException or DirectoryNotFoundException or PathTooLongException or ArgumentException
                ? SourceFault.NotFound
                : SourceFault.Unreadable;
            return new SourceReading(null, fault);
        }
    }

    private static string Absolute(string folder) =>
        Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder, Path.GetPathRoot(folder) is { Length: > 0 } start ? start : "/"));

    private static bool IsInside(string path, string folder) =>
        path.StartsWith(folder, StringComparison.Ordinal)
        && (path.Length == folder.Length || Path.EndsInDirectorySeparator(folder) || path[folder.Length] == Path.DirectorySeparatorChar);
}
