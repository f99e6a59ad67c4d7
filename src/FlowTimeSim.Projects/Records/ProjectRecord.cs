using System.Collections.Immutable;

namespace FlowTimeSim.Projects.Records;

/// <summary>What a build leaves about itself, in <c>obj/&lt;project&gt;.ftproject.json</c>: dashboards, packing and publishing read it instead of evaluating the project.</summary>
public sealed record ProjectRecord
{
    /// <summary>The form of this file.</summary>
    public int SchemaVersion { get; init; } = 1;

    /// <summary>The project's name.</summary>
    public required string Name { get; init; }

    /// <summary>The project file's name.</summary>
    public required string File { get; init; }

    /// <summary>The SDK that built it.</summary>
    public string SdkVersion { get; init; } = string.Empty;

    /// <summary>Whether the build ended without an error.</summary>
    public bool Succeeded { get; init; }

    /// <summary>Where outputs are, relative to the project.</summary>
    public required string OutputFolder { get; init; }

    /// <summary>Paths by kind of item, relative to the project.</summary>
    public ImmutableSortedDictionary<string, ImmutableArray<string>> Items { get; init; } = ImmutableSortedDictionary<string, ImmutableArray<string>>.Empty;

    /// <summary>The properties that matter and are set.</summary>
    public ImmutableSortedDictionary<string, string> Properties { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>What was written, relative to the output folder.</summary>
    public ImmutableArray<string> Outputs { get; init; } = [];

    /// <summary>What was read, found or not, relative to the project.</summary>
    public ImmutableArray<string> Reads { get; init; } = [];

    /// <summary>A mark of the content of each file that it stands on, by path relative to the project: whoever reads this later can tell whether it still speaks of what is there.</summary>
    public ImmutableSortedDictionary<string, string> Sources { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>The models that compiled.</summary>
    public ImmutableArray<ModelResult> Models { get; init; } = [];
}
