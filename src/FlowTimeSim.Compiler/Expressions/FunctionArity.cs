namespace FlowTimeSim.Compiler.Expressions;

/// <summary>How many arguments a function takes.</summary>
/// <remarks>A class: a dictionary of structs of ours has no machine code before it runs, and making it was a fourth of what a small run compiled.</remarks>
/// <param name="Least">At least so many.</param>
/// <param name="Most">At most so many; <see cref="int.MaxValue"/> without a limit.</param>
public sealed record FunctionArity(int Least, int Most)
{
    /// <summary>True when so many arguments fit.</summary>
    public bool Accepts(int count) => count >= Least && count <= Most;

    /// <inheritdoc/>
    public override string ToString() => (Least, Most) switch
    {
        (1, 1) => "1 argument",
        (var least, int.MaxValue) => FormattableString.Invariant($"at least {least} argument{(least == 1 ? string.Empty : "s")}"),
        var (least, most) when least == most => FormattableString.Invariant($"{least} arguments"),
        var (least, most) => FormattableString.Invariant($"{least} to {most} arguments"),
    };
}
