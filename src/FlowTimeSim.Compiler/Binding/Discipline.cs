using System.Collections.Immutable;
using FlowTimeSim.Compiler.Syntax;

namespace FlowTimeSim.Compiler.Binding;

/// <summary>In which order a component serves the classes that come to it (language.md, "Classes").</summary>
internal static class Discipline
{
    private const string Key = "priority=";

    /// <summary>The priority list as written, highest first; empty for first in, first out.</summary>
    public static ImmutableArray<Sourced<string>> Listed(ComponentEntry component) => component.Fields.Find("discipline") is { Items: { IsDefaultOrEmpty: false } items }
        ? [.. items.Where(item => item.Value.StartsWith(Key, StringComparison.Ordinal)).Select(item => item with { Value = item.Value[Key.Length..] })]
        : [];

    /// <summary>The classes that come, in the order in which they are served; null where all are served alike.</summary>
    public static ImmutableArray<string>? Order(BindingContext context, ComponentEntry component)
    {
        var listed = Listed(component);
        var here = context.Classes.Of(component);
        return listed.IsEmpty || here.Length < 2 ? null : [.. listed.Select(item => item.Value).Where(here.Contains)];
    }
}
