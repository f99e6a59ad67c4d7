using System.Diagnostics.CodeAnalysis;

namespace FlowTimeSim.Registry;

/// <summary>A version as semver.org 2.0.0 defines it, ordered by its precedence (section 11).</summary>
public sealed record SemVersion : IComparable<SemVersion>
{
    private readonly string[] _core;
    private readonly string[] _pre;

    private SemVersion(string text, string[] core, string[] pre) => (Text, _core, _pre) = (text, core, pre);

    /// <summary>The version as written, build metadata included.</summary>
    public string Text { get; }

    /// <summary>Whether it has a prerelease part.</summary>
    public bool IsPrerelease => _pre.Length > 0;

    /// <summary>Reads a version; false when it is none. Numbers may be of any length.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out SemVersion? version)
    {
        version = null;
        if (text is null or { Length: 0 or > 128 })
        {
            return false;
        }

        var plus = text.IndexOf('+', StringComparison.Ordinal);
        var build = plus < 0 ? [] : text[(plus + 1)..].Split('.');
        var rest = plus < 0 ? text : text[..plus];
        var dash = rest.IndexOf('-', StringComparison.Ordinal);
        var pre = dash < 0 ? [] : rest[(dash + 1)..].Split('.');
        var core = (dash < 0 ? rest : rest[..dash]).Split('.');
        if (core.Length != 3 || !core.All(IsNumber) || !build.All(IsIdentifier) || !pre.All(part => IsIdentifier(part) && (!part.All(char.IsAsciiDigit) || IsNumber(part))))
        {
            return false;
        }

        version = new(text, core, pre);
        return true;
    }

    /// <inheritdoc/>
    public int CompareTo(SemVersion? other)
    {
        if (other is null)
        {
            return 1;
        }

        for (var i = 0; i < 3; i++)
        {
            if (CompareNumbers(_core[i], other._core[i]) is var byNumber and not 0)
            {
                return byNumber;
            }
        }

        if (_pre.Length == 0 || other._pre.Length == 0)
        {
            return other._pre.Length.CompareTo(0) - _pre.Length.CompareTo(0);
        }

        for (var i = 0; i < Math.Min(_pre.Length, other._pre.Length); i++)
        {
            if (ComparePart(_pre[i], other._pre[i]) is var byPart and not 0)
            {
                return byPart;
            }
        }

        return _pre.Length.CompareTo(other._pre.Length);
    }

    /// <inheritdoc/>
    public bool Equals(SemVersion? other) => other is not null && other.Text == Text;

    /// <inheritdoc/>
    public override int GetHashCode() => Text.GetHashCode(StringComparison.Ordinal);

    /// <inheritdoc/>
    public override string ToString() => Text;

    /// <summary>Whether one version comes before another.</summary>
    public static bool operator <(SemVersion left, SemVersion right) => left.CompareTo(right) < 0;

    /// <summary>Whether one version comes after another.</summary>
    public static bool operator >(SemVersion left, SemVersion right) => left.CompareTo(right) > 0;

    /// <summary>Whether one version does not come after another.</summary>
    public static bool operator <=(SemVersion left, SemVersion right) => left.CompareTo(right) <= 0;

    /// <summary>Whether one version does not come before another.</summary>
    public static bool operator >=(SemVersion left, SemVersion right) => left.CompareTo(right) >= 0;

    private static int ComparePart(string a, string b) => (a.All(char.IsAsciiDigit), b.All(char.IsAsciiDigit)) switch
    {
        (true, true) => CompareNumbers(a, b),
        (true, false) => -1,
        (false, true) => 1,
        _ => string.CompareOrdinal(a, b),
    };

    private static int CompareNumbers(string a, string b) => a.Length != b.Length ? a.Length.CompareTo(b.Length) : string.CompareOrdinal(a, b);

    private static bool IsNumber(string part) => part.Length > 0 && part.All(char.IsAsciiDigit) && (part.Length == 1 || part[0] != '0');

    private static bool IsIdentifier(string part) => part.Length > 0 && part.All(c => char.IsAsciiLetterOrDigit(c) || c == '-');
}
