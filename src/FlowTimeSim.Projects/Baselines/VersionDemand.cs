using System.Globalization;
using System.Numerics;
using FlowTimeSim.Assessment.Changes;

namespace FlowTimeSim.Projects.Baselines;

/// <summary>
/// What version changes ask for, by semver.org 2.0.0: a break the next major one, new results the next minor one, other words the next patch. Before 1.0.0 the
/// minor number stands for the major one, and the patch for the minor one. A prerelease promises nothing, and comes before its version.
/// </summary>
public static class VersionDemand
{
    /// <summary>The smallest version that the changes allow; the baseline's own when they ask for nothing.</summary>
    /// <param name="baseline">The version compared with.</param>
    /// <param name="step">What the changes ask for.</param>
    public static string Next(string baseline, VersionStep step)
    {
        ArgumentNullException.ThrowIfNull(baseline);
        var (major, minor, patch, isPrerelease) = Parse(baseline);
        if (step == VersionStep.None)
        {
            return baseline;
        }

        var isEarly = major.IsZero;
        return (step, isEarly) switch
        {
            // 2.0.0-beta.1 is on its way to 2.0.0 already.
            _ when isPrerelease => Text(major, minor, patch),
            (VersionStep.Major, false) => Text(major + 1, 0, 0),
            (VersionStep.Major, true) or (VersionStep.Minor, false) => Text(major, minor + 1, 0),
            _ => Text(major, minor, patch + 1),
        };
    }

    /// <summary>Whether a version is enough for changes since another.</summary>
    /// <param name="baseline">The version compared with.</param>
    /// <param name="current">The version now.</param>
    /// <param name="step">What the changes ask for.</param>
    public static bool IsEnough(string baseline, string current, VersionStep step)
    {
        ArgumentNullException.ThrowIfNull(current);
        if (step == VersionStep.None)
        {
            return true;
        }

        var (old, now, next) = (Parse(baseline), Parse(current), Parse(Next(baseline, step)));
        if (old.IsPrerelease && now.IsPrerelease && (old.Major, old.Minor, old.Patch) == (now.Major, now.Minor, now.Patch))
        {
            return current != baseline;
        }

        return (now.Major, now.Minor, now.Patch).CompareTo((next.Major, next.Minor, next.Patch)) >= 0;
    }

    private static (BigInteger Major, BigInteger Minor, BigInteger Patch, bool IsPrerelease) Parse(string version)
    {
        var plain = version.Split('+')[0];
        var dash = plain.IndexOf('-', StringComparison.Ordinal);
        var core = (dash < 0 ? plain : plain[..dash]).Split('.').Select(part => BigInteger.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0).ToArray();
        return (core[0], core.ElementAtOrDefault(1), core.ElementAtOrDefault(2), dash >= 0);
    }

    private static string Text(BigInteger major, BigInteger minor, BigInteger patch) => string.Create(CultureInfo.InvariantCulture, $"{major}.{minor}.{patch}");
}
