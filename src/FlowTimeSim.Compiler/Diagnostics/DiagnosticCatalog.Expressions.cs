namespace FlowTimeSim.Compiler.Diagnostics;

// FTS1081-FTS1089: the syntax of expressions.
public static partial class DiagnosticCatalog
{
    /// <summary>An expression that cannot be read: something was found where something else is expected.</summary>
    public static readonly Diagnostic ExpressionSyntax = Error("FTS1081", "The expression cannot be read");

    /// <summary>An expression nested or chained deeper than the reader goes.</summary>
    public static readonly Diagnostic ExpressionTooDeep = Error("FTS1082", "The expression is nested too deep");

    /// <summary>A function with too few or too many arguments.</summary>
    public static readonly Diagnostic ArgumentCount = Error("FTS1083", "The function takes another number of arguments");

    /// <summary>A call of a function that the language does not have.</summary>
    public static readonly Diagnostic UnknownFunction = Error("FTS1084", "No function has this name");
}
