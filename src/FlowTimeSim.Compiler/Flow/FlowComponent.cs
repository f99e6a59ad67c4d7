// CONTRACT
using FlowTimeSim.Compiler.Text;

namespace FlowTimeSim.Compiler.Flow;

/// <summary>A component.</summary>
public sealed record FlowComponent(string Id, ComponentKind Kind, string Label, SourceSpan Origin)
{
    /// <summary>What it is, in the author's words.</summary>
    public string? Description { get; init; }

    /// <summary>The item that flows, when it is known.</summary>
    public string? ItemUnit { get; init; }

    /// <summary>The most a buffer holds; infinite without a limit.</summary>
    public double Limit { get; init; } = double.PositiveInfinity;
}
