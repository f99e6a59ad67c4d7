namespace FlowTimeSim.Registry;

/// <summary>Where a token comes from and where it may go.</summary>
public static class TokenRules
{
    /// <summary>The variable that holds the token.</summary>
    public const string TokenVariable = "FLOWTIME_REGISTRY_TOKEN";

    /// <summary>The variable that names a file with the token in its first line.</summary>
    public const string TokenFileVariable = "FLOWTIME_REGISTRY_TOKEN_FILE";

    /// <summary>The variable that names the registry whose origin may have the token.</summary>
    public const string RegistryVariable = "FLOWTIME_REGISTRY";

    /// <summary>Reads the token; null when there is none or its file cannot be read.</summary>
    /// <param name="variable">Reads an environment variable.</param>
    public static string? Find(Func<string, string?> variable)
    {
        if (variable(TokenVariable)?.Trim() is { Length: > 0 } token)
        {
            return token;
        }

        return variable(TokenFileVariable) is { Length: > 0 } path ? FirstLine(path) : null;
    }

    /// <summary>The origin in <c>FLOWTIME_REGISTRY</c>; null when there is none or it is no address.</summary>
    /// <param name="variable">Reads an environment variable.</param>
    public static Uri? TrustedOrigin(Func<string, string?> variable) =>
        Uri.TryCreate(variable(RegistryVariable), UriKind.Absolute, out var origin) ? origin : null;

    /// <summary>Whether a token may go to an address: loopback, the trusted origin, and elsewhere over https alone.</summary>
    public static bool MaySend(Uri address, Uri? trustedOrigin) =>
        address.IsLoopback
        || address.Scheme == Uri.UriSchemeHttps
        || (trustedOrigin is not null && Uri.Compare(address, trustedOrigin, UriComponents.SchemeAndServer, UriFormat.SafeUnescaped, StringComparison.OrdinalIgnoreCase) == 0);

    private static string? FirstLine(string path)
    {
        try
        {
            return File.ReadLines(path).FirstOrDefault()?.Trim() is { Length: > 0 } line ? line : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Without a token the registry says 401, and the line that follows names both variables.
            return null;
        }
    }
}
