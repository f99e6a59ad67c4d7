using System.Globalization;

namespace FlowTimeSim.Compiler.Diagnostics;

/// <summary>A release that a set of rules is pinned to: two or three numbers.</summary>
/// <param name="Number">Its numbers; a third one that is not written is 0.</param>
public sealed record RulesRelease(Version Number)
{
    /// <summary>Reads a release such as <c>0.2</c> or <c>1.4.1</c>; what follows a dash or a plus, as in <c>0.1.0-local</c>, is left out. Null when it is none.</summary>
    public static RulesRelease? Parse(string? text)
    {
        var number = (text ?? string.Empty).Trim().Split('-', '+')[0];
        return number.Split('.') is { Length: 2 or 3 } parts && parts.All(IsNumber) && Version.TryParse(parts.Length == 2 ? number + ".0" : number, out var version)
            ? new RulesRelease(version)
            : null;
    }

    /// <summary>True when a rule came after this release.</summary>
    /// <param name="since">The release of the rule, as its row says.</param>
    public bool IsBefore(string since) => Parse(since) is { } other && Number < other.Number;

    private static bool IsNumber(string part) => int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out _);
}
