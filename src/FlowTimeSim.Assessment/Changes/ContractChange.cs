using FlowTimeSim.Compiler.Text;

namespace FlowTimeSim.Assessment.Changes;

/// <summary>A change of what others rely on.</summary>
/// <param name="Kind"><c>model, output, series, unit, class, parameter, grid, warmup</c> or <c>engine</c>.</param>
/// <param name="Subject">What changed: an output's file, a series, a class, a parameter.</param>
/// <param name="Message">What changed, in a sentence.</param>
/// <param name="Step">What it asks of the version: major when it breaks what relies on it, else minor.</param>
/// <param name="Where">Its place in the sources as they are; of something removed, what it belonged to.</param>
public sealed record ContractChange(string Kind, string Subject, string Message, VersionStep Step, Location Where)
{
    /// <summary>What it was; null when there was nothing.</summary>
    public string? Before { get; init; }

    /// <summary>What it is; null when it is gone.</summary>
    public string? After { get; init; }

    /// <summary>Its place in the sources before.</summary>
    public Location? WhereBefore { get; init; }
}
