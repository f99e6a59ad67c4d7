using System.Collections.Immutable;

namespace FlowTimeSim.Compiler.Diagnostics;

/// <summary>
/// The properties by which MSBuild changes warnings, as codes. They are known here too, or what <c>flowtime.yaml</c> hides could not be made an
/// error by a build, and what it makes an error could not be hidden by one; the findings on file would tell another story than the log.
/// </summary>
public sealed record BuildLevels
{
    private static readonly char[] Separators = [';', ',', ' ', '\r', '\n', '\t'];

    /// <summary>The names of the properties.</summary>
    public static ImmutableArray<string> Properties { get; } = ["NoWarn", "WarningsAsErrors", "WarningsNotAsErrors", "TreatWarningsAsErrors"];

    /// <summary>Nothing was said.</summary>
    public static BuildLevels None { get; } = new();

    /// <summary><c>NoWarn</c>.</summary>
    public ImmutableHashSet<string> Silent { get; init; } = [];

    /// <summary><c>WarningsAsErrors</c>.</summary>
    public ImmutableHashSet<string> Errors { get; init; } = [];

    /// <summary><c>WarningsNotAsErrors</c>: not raised by <see cref="AllErrors"/>.</summary>
    public ImmutableHashSet<string> NotErrors { get; init; } = [];

    /// <summary><c>TreatWarningsAsErrors</c>.</summary>
    public bool AllErrors { get; init; }

    /// <summary>The codes in a property's value; what is none of ours is left out.</summary>
    public static ImmutableHashSet<string> Codes(string? property) =>
        [.. (property ?? string.Empty).Split(Separators, StringSplitOptions.RemoveEmptyEntries).Select(code => code.ToUpperInvariant()).Where(code => code.StartsWith("FTS", StringComparison.Ordinal))];

    /// <summary>The severity after MSBuild's word; it speaks of warnings only, so a note is never raised by it.</summary>
    /// <param name="code">The finding's code.</param>
    /// <param name="found">The severity that it was reported with.</param>
    /// <param name="level">What <c>flowtime.yaml</c> makes of it.</param>
    internal Severity Change(string code, Severity found, Severity level) =>
        Silent.Contains(code) ? Severity.Hidden
        : Errors.Contains(code) && (found == Severity.Warning || level == Severity.Warning) ? Severity.Error
        : AllErrors && level == Severity.Warning && !NotErrors.Contains(code) ? Severity.Error
        : level;
}
