using System.Collections.Immutable;

namespace FlowTimeSim.Projects.Repository;

/// <summary>What a project file, and the files it imports, name outside the project's own folder; read as data. Paths are relative to the repository's root.</summary>
internal sealed record ProjectOutline
{
    /// <summary>Nothing but the defaults.</summary>
    public static ProjectOutline Plain { get; } = new();

    /// <summary>Projects that it references.</summary>
    public ImmutableArray<string> References { get; init; } = [];

    /// <summary>Files of MSBuild that it imports, found or not, and folders of which it imports some.</summary>
    public ImmutableArray<string> Imports { get; init; } = [];

    /// <summary>Files, and folders of which it takes some, that it names as its items.</summary>
    public ImmutableArray<string> Items { get; init; } = [];

    /// <summary>True when an import can only be told by MSBuild.</summary>
    public bool HasUnknownImports { get; init; }

    /// <summary>True when a path of an item can only be told by MSBuild.</summary>
    public bool HasUnknownItems { get; init; }

    /// <summary>True when the items found by themselves are not all taken.</summary>
    public bool ChangesDefaults { get; init; }
}
