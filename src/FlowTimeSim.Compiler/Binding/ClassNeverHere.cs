using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Text;

namespace FlowTimeSim.Compiler.Binding;

/// <summary>Why an expression's <c>line.served[urgent]</c> is nothing: the class, or the series, is not known, or has no part in the other.</summary>
internal sealed class ClassNeverHere(BindingContext context)
{
    /// <summary>Reports it; false when the series itself is not known, which is another mistake.</summary>
    public bool Report(string name, SourceSpan where)
    {
        var bracket = name.IndexOf('[', StringComparison.Ordinal);
        var (total, one) = (name[..bracket], name[(bracket + 1)..^1]);
        if (!context.Symbols.TryGet(total, out var whole))
        {
            return false;
        }

        if (!context.Classes.Declared.Contains(one))
        {
            ClassBinder.Unknown(context, one, ClassSpan(where, one), context.Classes.Declared);
            return true;
        }

        if (context.Classes.IsObscure)
        {
            return true;
        }

        var parts = context.Symbols.All.Where(symbol => symbol.Total == whole.Name).Select(symbol => symbol.Class).ToArray();
        var what = parts.Length > 0
            ? $"'{one}' never comes to '{total}': of the classes there is {string.Join(", ", parts)}. Connect its sources, or name one of those."
            : whole.Component is { } component && context.Classes.Of(component).Contains(one)
                ? $"'{total}' is one figure for all classes. By class '{component.Id}' has {Measures(component)}."
                : $"'{total}' has no classes: no source that leads there has one. Write '{total}'.";
        context.Findings.Report(DiagnosticCatalog.ClassHasNoPart, where, $"{what}");
        return true;
    }

    private string Measures(ComponentEntry component) => string.Join(
        ", ",
        context.Symbols.All.Where(symbol => symbol.Component == component && symbol.Class is not null && symbol.Role != SymbolRole.Zero).Select(symbol => symbol.Measure).Distinct());

    private static SourceSpan ClassSpan(SourceSpan where, string one)
    {
        var at = where.Characters.ToString().LastIndexOf(one, StringComparison.Ordinal);
        return at < 0 ? where : where with { Start = where.Start + at, End = where.Start + at + one.Length };
    }
}
