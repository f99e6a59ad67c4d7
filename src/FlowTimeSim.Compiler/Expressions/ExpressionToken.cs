namespace FlowTimeSim.Compiler.Expressions;

/// <summary>A token by its place in the scalar's value.</summary>
internal readonly record struct ExpressionToken(ExpressionTokenKind Kind, int Start, int End)
{
    /// <summary>The characters.</summary>
    public ReadOnlySpan<char> In(string text) => text.AsSpan(Start, End - Start);
}
