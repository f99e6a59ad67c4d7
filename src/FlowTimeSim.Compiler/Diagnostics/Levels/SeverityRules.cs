using System.Collections.Immutable;

namespace FlowTimeSim.Compiler.Diagnostics;

/// <summary>
/// What a repository and a build say about how much findings matter. <c>flowtime.yaml</c> gives levels, a pinned release keeps newer rules
/// silent, and what MSBuild was told wins over both. What is an error by nature stays one: no model comes of it.
/// </summary>
public sealed record SeverityRules
{
    // Null for none: an empty dictionary of this type costs a short program ten milliseconds of compiling it.
    private readonly ImmutableDictionary<string, Severity>? levels;

    /// <summary>Nothing was said: every finding has the severity of its row.</summary>
    public static SeverityRules None { get; } = new();

    /// <summary>Levels by code and by category; a code is stronger than its category.</summary>
    public ImmutableDictionary<string, Severity> Levels
    {
        get => levels ?? ImmutableDictionary<string, Severity>.Empty.WithComparers(StringComparer.Ordinal);
        init => levels = value;
    }

    /// <summary>Rules of later releases are silent; null: none are.</summary>
    public RulesRelease? Release { get; init; }

    /// <summary>What MSBuild was told.</summary>
    public BuildLevels Build { get; init; } = BuildLevels.None;

    /// <summary>The severity that a finding is shown with.</summary>
    /// <param name="finding">As it was reported.</param>
    public Severity Of(Finding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        if (finding.Severity == Severity.Error)
        {
            return Severity.Error;
        }

        var row = finding.Diagnostic;
        var level = Release is { } release && release.IsBefore(row.Since) ? Severity.Hidden
            : levels is not null && (levels.TryGetValue(row.Code, out var own) || levels.TryGetValue(row.Category, out own)) ? own
            : finding.Severity;
        return Build.Change(row.Code, finding.Severity, level);
    }
}
