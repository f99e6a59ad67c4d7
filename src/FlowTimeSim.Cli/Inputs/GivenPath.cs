namespace FlowTimeSim.Cli.Inputs;

/// <summary>A path as it was given: where it lies, and how findings below it are shown.</summary>
/// <param name="Given">As typed.</param>
internal sealed record GivenPath(string Given)
{
    /// <summary>The ending of a project file.</summary>
    public const string Project = ".ftmodel";

    /// <summary>The ending of a bundle.</summary>
    public const string Bundle = ".ftpkg";

    /// <summary>Absolute.</summary>
    public string Full { get; } = Path.GetFullPath(Given.Length > 0 ? Given : "?", Environment.CurrentDirectory);

    /// <summary>The name of the file.</summary>
    public string Name => Path.GetFileName(Full);

    /// <summary>The folder of the file.</summary>
    public string Folder => Path.GetDirectoryName(Full) ?? Full;

    /// <summary>What stands before the path of a finding, so that it can be opened from here: empty, or a folder and a slash.</summary>
    public string Prefix => Path.GetDirectoryName(Given) is { Length: > 0 } folder ? folder.Replace('\\', '/').TrimEnd('/') + "/" : "";

    /// <summary>Whether the file has an ending, in any case.</summary>
    public bool Ends(string ending) => Full.EndsWith(ending, StringComparison.OrdinalIgnoreCase);

    /// <summary>The one project file of a folder; null when there is none, or more than one.</summary>
    public GivenPath? ProjectInside()
    {
        var found = Directory.EnumerateFiles(Full, "*" + Project).Take(2).ToList();
        return found is [var only] ? new(Path.Combine(Given, Path.GetFileName(only))) : null;
    }
}
