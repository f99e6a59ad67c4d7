using FlowTimeSim.Compiler.Units;

namespace FlowTimeSim.Compiler;

/// <summary>A declared parameter and its value in a compilation. Numbers are in the parameter's own unit.</summary>
public sealed record ParameterInfo(string Name, string Type, string? Text, double Value, Unit Unit)
{
    /// <summary>What it means.</summary>
    public string? Description { get; init; }

    /// <summary>The default, as text.</summary>
    public string? Default { get; init; }

    /// <summary>The lowest value allowed.</summary>
    public double? Min { get; init; }

    /// <summary>The highest value allowed.</summary>
    public double? Max { get; init; }

    /// <summary>The values allowed, when only some are.</summary>
    public IReadOnlyList<string> Options { get; init; } = [];
}
