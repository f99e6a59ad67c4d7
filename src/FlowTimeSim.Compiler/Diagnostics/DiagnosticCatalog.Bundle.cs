namespace FlowTimeSim.Compiler.Diagnostics;

// FTS6xxx: bundle and contract. The library of bundles knows the codes only.
public static partial class DiagnosticCatalog
{
    /// <summary>Not a bundle, or cut short: the archive's structure is not one that the writer makes.</summary>
    public static readonly Diagnostic BundleNotABundle = Error("FTS6001", "Not a bundle, or cut short");

    /// <summary>The manifest lists an entry that is not there, or an entry is there that it does not list.</summary>
    public static readonly Diagnostic BundleMissingOrUnlisted = Error("FTS6002", "The manifest lists an entry that is not there, or an entry is there that it does not list");

    /// <summary>An entry's bytes are not those of the manifest.</summary>
    public static readonly Diagnostic BundleDigestDiffers = Error("FTS6003", "An entry's bytes are not those of the manifest");

    /// <summary>An entry's name is unsafe: it escapes, is absolute, names a device, or holds characters that are not allowed.</summary>
    public static readonly Diagnostic BundleUnsafeName = Error("FTS6004", "An entry's name is unsafe");

    /// <summary>Two entries have one name, or names that some file system takes for one.</summary>
    public static readonly Diagnostic BundleDuplicateName = Error("FTS6005", "Two entries have one name, or names that some file system takes for one");

    /// <summary>Too large: bytes, entries, or an entry that would expand.</summary>
    public static readonly Diagnostic BundleTooLarge = Error("FTS6006", "Too large");

    /// <summary>Written in a newer bundle format than this reader knows.</summary>
    public static readonly Diagnostic BundleNewerFormat = Error("FTS6007", "Written in a newer bundle format than this reader knows");

    /// <summary>The manifest cannot be read, or lacks what it must say.</summary>
    public static readonly Diagnostic BundleBadManifest = Error("FTS6008", "The manifest cannot be read, or lacks what it must say");

    /// <summary>An entry's two headers in the archive tell different things.</summary>
    public static readonly Diagnostic BundleHeadersDisagree = Error("FTS6009", "An entry's two headers in the archive tell different things");

    /// <summary>The file could not be read or written.</summary>
    public static readonly Diagnostic BundleUnreadable = Error("FTS6010", "The file could not be read or written");
}
