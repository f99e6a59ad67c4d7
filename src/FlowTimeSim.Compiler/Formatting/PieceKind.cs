namespace FlowTimeSim.Compiler.Formatting;

/// <summary>What a piece of a YAML text is, as far as layout cares.</summary>
internal enum PieceKind
{
    /// <summary>A block map begins here; no characters of its own.</summary>
    MapBegins,

    /// <summary>A block list begins here; no characters of its own.</summary>
    ListBegins,

    /// <summary>The innermost block ended before this; no characters of its own.</summary>
    BlockEnds,

    /// <summary>A key begins here; no characters of its own.</summary>
    KeyBegins,

    /// <summary>The dash of a list.</summary>
    Dash,

    /// <summary>The colon behind a key.</summary>
    Colon,

    /// <summary>A plain or quoted text, over one or more lines.</summary>
    Text,

    /// <summary>A text behind <c>|</c> or <c>&gt;</c>.</summary>
    BlockText,

    /// <summary>An opening bracket or brace.</summary>
    Opening,

    /// <summary>A closing bracket or brace.</summary>
    Closing,

    /// <summary>Anchors, aliases, tags, commas.</summary>
    Other,

    /// <summary><c>---</c>, <c>...</c> and directives.</summary>
    Marker,
}
