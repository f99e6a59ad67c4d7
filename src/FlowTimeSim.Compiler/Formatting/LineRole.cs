namespace FlowTimeSim.Compiler.Formatting;

/// <summary>What stands on a line, as far as layout cares.</summary>
internal enum LineRole
{
    /// <summary>An entry of a block, or a value below its key.</summary>
    Block,

    /// <summary>Nothing.</summary>
    Blank,

    /// <summary>A comment alone.</summary>
    Comment,

    /// <summary>The rest of brackets that were opened on a line before.</summary>
    Inside,

    /// <summary>The rest of a plain or quoted text.</summary>
    Text,

    /// <summary>A line of a text behind <c>|</c> or <c>&gt;</c>.</summary>
    BlockText,

    /// <summary><c>---</c> and the like.</summary>
    Marker,
}
