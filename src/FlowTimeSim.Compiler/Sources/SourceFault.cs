namespace FlowTimeSim.Compiler.Sources;

/// <summary>Why a source could not be read.</summary>
public enum SourceFault
{
    /// <summary>It could be read.</summary>
    None,

    /// <summary>There is no such file.</summary>
    NotFound,

    /// <summary>Links followed, it lies outside the project, the referenced projects and the packages.</summary>
    Outside,

    /// <summary>A folder, a device, a pipe: not a regular file.</summary>
    NotRegular,

    /// <summary>Longer than the limit.</summary>
    TooLarge,

    /// <summary>Not valid UTF-8, or binary.</summary>
    NotUtf8,

    /// <summary>The system refused to read it.</summary>
    Unreadable,
}
