namespace FlowTimeSim.Projects.Outputs;

/// <summary>The loggers that <c>dotnet test --logger</c> asked for, as its property says them: <c>trx;LogFileName=a.trx;console</c>.</summary>
/// <param name="WantsTrx">Whether <c>trx</c> is one of them.</param>
/// <param name="TrxFileName">Its file name, without a folder, or null.</param>
public sealed record TestLoggers(bool WantsTrx, string? TrxFileName)
{
    private const string FileNameKey = "LogFileName=";

    /// <summary>Reads the property. Loggers that are not ours are left to those who know them.</summary>
    public static TestLoggers Parse(string property)
    {
        ArgumentNullException.ThrowIfNull(property);
        var (wants, name, isTrx) = (false, (string?)null, false);
        foreach (var part in property.Replace("%3B", ";", StringComparison.OrdinalIgnoreCase).Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (!part.Contains('=', StringComparison.Ordinal))
            {
                isTrx = part.Equals("trx", StringComparison.OrdinalIgnoreCase);
                wants |= isTrx;
            }
            else if (isTrx && part.StartsWith(FileNameKey, StringComparison.OrdinalIgnoreCase) && Path.GetFileName(part[FileNameKey.Length..]) is { Length: > 0 } file)
            {
                name = file;
            }
        }

        return new TestLoggers(wants, name);
    }
}
