namespace FlowTimeSim.Compiler.Shapes;

/// <summary>What a scalar must be.</summary>
internal enum ScalarType
{
    /// <summary>Any text; numbers and truth values are texts too.</summary>
    Text,

    /// <summary>A number or a text in the expression language.</summary>
    Quantity,

    /// <summary>A plain number.</summary>
    Number,

    /// <summary>A plain whole number.</summary>
    Integer,

    /// <summary>A whole number or <c>${a parameter}</c>.</summary>
    Count,

    /// <summary><c>true</c> or <c>false</c>.</summary>
    Boolean,

    /// <summary>A name in expressions.</summary>
    Id,

    /// <summary>A component: may hold points and dashes, lowered later.</summary>
    ComponentId,

    /// <summary>A file's id: letters, digits, points, dashes.</summary>
    DocumentId,
}
