namespace FlowTimeSim.Registry;

/// <summary>The codes of publishing and of the service's problems. Their meaning is stable for ever.</summary>
public static class RegistryCodes
{
    /// <summary>Published: acknowledged by the registry.</summary>
    public const string Published = "FTS7000";

    /// <summary>The registry cannot be reached, or did not answer in time.</summary>
    public const string Unreachable = "FTS7001";

    /// <summary>No token, or one that may not do this.</summary>
    public const string Unauthorised = "FTS7002";

    /// <summary>This engine takes no uploads.</summary>
    public const string NoUpload = "FTS7003";

    /// <summary>The version is published with other content.</summary>
    public const string OtherContent = "FTS7004";

    /// <summary>Refused with findings.</summary>
    public const string Refused = "FTS7005";

    /// <summary>Already there, with the same content.</summary>
    public const string AlreadyThere = "FTS7006";

    /// <summary>A reference is not in the lock file.</summary>
    public const string NotInLock = "FTS7007";

    /// <summary>The bundle's format is newer than the registry.</summary>
    public const string NewerFormat = "FTS7008";

    /// <summary>The token was not sent to this address.</summary>
    public const string TokenNotSent = "FTS7009";

    /// <summary>400: the request cannot be read.</summary>
    public const string BadRequest = "FTS7020";

    /// <summary>400: a parameter or member that nobody knows.</summary>
    public const string UnknownMember = "FTS7021";

    /// <summary>404: nothing has this name.</summary>
    public const string NotFound = "FTS7022";

    /// <summary>405: not with this method.</summary>
    public const string MethodNotAllowed = "FTS7023";

    /// <summary>403: a foreign host, origin or site.</summary>
    public const string ForeignOrigin = "FTS7024";

    /// <summary>413: more than a limit allows.</summary>
    public const string TooLarge = "FTS7025";

    /// <summary>415: a media type that this route does not take.</summary>
    public const string UnsupportedMediaType = "FTS7026";

    /// <summary>400: the bytes that came are not those announced.</summary>
    public const string DigestMismatch = "FTS7027";

    /// <summary>406: no form of the answer that the caller accepts.</summary>
    public const string NotAcceptable = "FTS7028";

    /// <summary>507: too little room left.</summary>
    public const string NoRoom = "FTS7029";

    /// <summary>429 or 503: too much at once; come again.</summary>
    public const string Busy = "FTS7030";

    /// <summary>416: the range asked for is not there.</summary>
    public const string BadRange = "FTS7031";

    /// <summary>409: the run has not ended, or has no result.</summary>
    public const string NoResult = "FTS7032";

    /// <summary>500: a fault of ours.</summary>
    public const string Fault = "FTS9001";
}
