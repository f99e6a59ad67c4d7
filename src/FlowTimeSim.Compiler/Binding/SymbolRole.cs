namespace FlowTimeSim.Compiler.Binding;

/// <summary>What answers for a name.</summary>
internal enum SymbolRole
{
    /// <summary>A field of a component, bound when it is first asked for: demand, capacity.</summary>
    Field,

    /// <summary>A free series, bound when it is first asked for.</summary>
    Free,

    /// <summary>A node that lowering makes.</summary>
    Node,

    /// <summary>A measure that this component never has: always 0.</summary>
    Zero,

    /// <summary>A measure computed from others.</summary>
    Derived,
}
