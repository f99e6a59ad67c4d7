// CONTRACT
using System.Collections.Immutable;
using FlowTimeSim.Compiler.Text;

namespace FlowTimeSim.Compiler.Diagnostics;

/// <summary>One thing that is wrong (or worth knowing) at one place: what is wrong, the evidence, what to do.</summary>
public sealed record Finding(Diagnostic Diagnostic, Severity Severity, string Message, Location Where)
{
    /// <summary>The catalogue code.</summary>
    public string Code => Diagnostic.Code;

    /// <summary>Other places it speaks of.</summary>
    public ImmutableArray<RelatedPlace> Related { get; init; } = [];

    /// <summary>The edits that mend it, where that is certain.</summary>
    public ImmutableArray<TextEdit> Fix { get; init; } = [];

    /// <summary>The scenario that was looked at when it was found; null where it speaks of files as such.</summary>
    public Location? About { get; init; }

    /// <inheritdoc/>
    public override string ToString() =>
        FormattableString.Invariant($"{Where.Path}({Where.Line},{Where.Column}): {Severity.ToString().ToLowerInvariant()} {Code}: {Message}");
}
