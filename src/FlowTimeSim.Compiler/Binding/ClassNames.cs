namespace FlowTimeSim.Compiler.Binding;

/// <summary>How one class's part of a series is called, and its node: no authored id holds a bracket, and a node that collides is a finding.</summary>
internal static class ClassNames
{
    /// <summary><c>line.served[urgent]</c>.</summary>
    public static string Series(string total, string itemClass) => $"{total}[{itemClass}]";

    /// <summary><c>line_served__urgent</c>.</summary>
    public static string Node(string total, string itemClass) => $"{total}__{itemClass}";
}
