using FlowTimeSim.Compiler.Flow;
using FlowTimeSim.Compiler.Syntax;

namespace FlowTimeSim.Compiler.Binding;

/// <summary>A component with the scenario's overrides laid over it.</summary>
/// <param name="Id">As written in the catalog.</param>
/// <param name="Name">As expressions and nodes write it.</param>
/// <param name="Kind">What it does.</param>
/// <param name="Syntax">Where it is written.</param>
/// <param name="Fields">Its fields, overrides included.</param>
internal sealed record ComponentEntry(string Id, string Name, ComponentKind Kind, ComponentSyntax Syntax, Fields Fields)
{
    /// <summary>True when a field of it, or its kind, was refused: what it lacks may have been there.</summary>
    public bool IsPartial { get; init; }

    /// <summary>True when nothing is known of what it does: it has any measure.</summary>
    public bool IsObscure => IsPartial && Kind == ComponentKind.Node;

    /// <summary>True when the field is there.</summary>
    public bool Has(string field) => Fields.Find(field) is not null;
}
