namespace FlowTimeSim.Compiler.Diagnostics;

// FTS7xxx: registry. The client knows the codes only.
public static partial class DiagnosticCatalog
{
    /// <summary>Published: acknowledged by the registry.</summary>
    public static readonly Diagnostic RegistryPublished = Info("FTS7000", "Published");

    /// <summary>The registry cannot be reached, or did not answer in time.</summary>
    public static readonly Diagnostic RegistryUnreachable = Error("FTS7001", "The registry cannot be reached, or did not answer in time");

    /// <summary>No token, or one that may not do this.</summary>
    public static readonly Diagnostic RegistryUnauthorised = Error("FTS7002", "No token, or one that may not do this");

    /// <summary>This engine takes no uploads.</summary>
    public static readonly Diagnostic RegistryNoUpload = Error("FTS7003", "This engine takes no uploads");

    /// <summary>The version is published with other content.</summary>
    public static readonly Diagnostic RegistryOtherContent = Error("FTS7004", "The version is published with other content");

    /// <summary>Refused with findings.</summary>
    public static readonly Diagnostic RegistryRefused = Error("FTS7005", "Refused with findings");

    /// <summary>Already there, with the same content.</summary>
    public static readonly Diagnostic RegistryAlreadyThere = Info("FTS7006", "Already there, with the same content");

    /// <summary>A reference is not in the lock file.</summary>
    public static readonly Diagnostic RegistryNotInLock = Error("FTS7007", "A reference is not in the lock file");

    /// <summary>The bundle's format is newer than the registry.</summary>
    public static readonly Diagnostic RegistryNewerFormat = Error("FTS7008", "The bundle's format is newer than the registry");

    /// <summary>The token was not sent to this address.</summary>
    public static readonly Diagnostic RegistryTokenNotSent = Error("FTS7009", "The token was not sent to this address");

    /// <summary>400: the request cannot be read.</summary>
    public static readonly Diagnostic RegistryBadRequest = Error("FTS7020", "The request cannot be read");

    /// <summary>400: a parameter or member that nobody knows.</summary>
    public static readonly Diagnostic RegistryUnknownMember = Error("FTS7021", "A parameter or member that nobody knows");

    /// <summary>404: nothing has this name.</summary>
    public static readonly Diagnostic RegistryNotFound = Error("FTS7022", "Nothing has this name");

    /// <summary>405: not with this method.</summary>
    public static readonly Diagnostic RegistryMethodNotAllowed = Error("FTS7023", "Not with this method");

    /// <summary>403: a foreign host, origin or site.</summary>
    public static readonly Diagnostic RegistryForeignOrigin = Error("FTS7024", "A foreign host, origin or site");

    /// <summary>413: more than a limit allows.</summary>
    public static readonly Diagnostic RegistryTooLarge = Error("FTS7025", "More than a limit allows");

    /// <summary>415: a media type that this route does not take.</summary>
    public static readonly Diagnostic RegistryUnsupportedMediaType = Error("FTS7026", "A media type that this route does not take");

    /// <summary>400: the bytes that came are not those announced.</summary>
    public static readonly Diagnostic RegistryDigestMismatch = Error("FTS7027", "The bytes that came are not those announced");

    /// <summary>406: no form of the answer that the caller accepts.</summary>
    public static readonly Diagnostic RegistryNotAcceptable = Error("FTS7028", "No form of the answer that the caller accepts");

    /// <summary>507: too little room left.</summary>
    public static readonly Diagnostic RegistryNoRoom = Error("FTS7029", "Too little room left");

    /// <summary>429 or 503: too much at once; come again.</summary>
    public static readonly Diagnostic RegistryBusy = Error("FTS7030", "Too much at once");

    /// <summary>416: the range asked for is not there.</summary>
    public static readonly Diagnostic RegistryBadRange = Error("FTS7031", "The range asked for is not there");

    /// <summary>409: the run has not ended, or has no result.</summary>
    public static readonly Diagnostic RegistryNoResult = Error("FTS7032", "The run has not ended, or has no result");
}
