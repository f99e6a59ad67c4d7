namespace FlowTimeSim.Compiler.Shapes;

/// <summary>A row of a table: a key, what stands there, and what it means.</summary>
internal sealed record KeyShape(string Key, Shape Shape, string Help)
{
    /// <summary>Whether it must be there.</summary>
    public bool Required { get; init; }

    /// <summary>Another key of the same map, or <c>key.key</c> of a map in it, which says the same and cannot stand beside it.</summary>
    public string? NotWith { get; init; }

    /// <summary>What its number is in, for the help.</summary>
    public string? Unit { get; init; }
}

/// <summary>The values under keys of one pattern.</summary>
internal sealed record MapRule(IdPattern Keys, Shape Value);

/// <summary>One form of a map: the key that tells it, and its table.</summary>
internal sealed record MapForm(string Key, ObjectShape Shape);

/// <summary>One kind: the words for it and its table.</summary>
internal sealed record KindForm(System.Collections.Immutable.ImmutableArray<string> Words, ObjectShape Shape);
