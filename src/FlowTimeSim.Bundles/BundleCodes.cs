namespace FlowTimeSim.Bundles;

/// <summary>The codes of what can be wrong with a bundle. Their meaning is stable for ever.</summary>
public static class BundleCodes
{
    /// <summary>Not a bundle, or cut short: the archive's structure is not one that the writer makes.</summary>
    public const string NotABundle = "FTS6001";

    /// <summary>The manifest lists an entry that is not there, or an entry is there that it does not list.</summary>
    public const string MissingOrUnlisted = "FTS6002";

    /// <summary>An entry's bytes are not those of the manifest.</summary>
    public const string DigestDiffers = "FTS6003";

    /// <summary>An entry's name is unsafe: it escapes, is absolute, names a device, or holds characters that are not allowed.</summary>
    public const string UnsafeName = "FTS6004";

    /// <summary>Two entries have one name, or names that some file system takes for one.</summary>
    public const string DuplicateName = "FTS6005";

    /// <summary>Too large: bytes, entries, or an entry that would expand.</summary>
    public const string TooLarge = "FTS6006";

    /// <summary>Written in a newer bundle format than this reader knows.</summary>
    public const string NewerFormat = "FTS6007";

    /// <summary>The manifest cannot be read, or lacks what it must say.</summary>
    public const string BadManifest = "FTS6008";

    /// <summary>An entry's two headers in the archive tell different things.</summary>
    public const string HeadersDisagree = "FTS6009";

    /// <summary>The file could not be read or written.</summary>
    public const string Unreadable = "FTS6010";
}
