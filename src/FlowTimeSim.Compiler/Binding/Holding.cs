using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Expressions;
using FlowTimeSim.Compiler.Flow;
using FlowTimeSim.Compiler.Lowering;
using FlowTimeSim.Compiler.Syntax;
using FlowTimeSim.Compiler.Text;
using FlowTimeSim.Compiler.Units;

namespace FlowTimeSim.Compiler.Binding;

/// <summary>
/// Servers that are held over several bins, because the service time is longer than one (language.md, "One bin of a buffer"): what can start is
/// parallelism - inside before + leaving, and what starts leaves one service time later.
/// </summary>
internal static class Holding
{
    /// <summary>True when the service time is one known duration longer than a bin. It decides which series there are, so no event is in it.</summary>
    public static bool Holds(BindingContext context, ComponentEntry component) =>
        component.Kind is ComponentKind.Service or ComponentKind.Buffer
        && component.Fields.Series("serviceTime") is ExpressionSeries { Profile: null, Scale: null, Text: var text }
        && context.Recipe.Parsed.Get(text, new FindingSink()) is { } tree
        && Value(context, tree) is (var minutes, 1)
        && IsLonger(context, minutes);

    /// <summary>True when a service time in minutes is longer than a bin.</summary>
    public static bool IsLonger(BindingContext context, double minutes) => minutes > context.Grid.BinMinutes * (1 + 1e-9);

    /// <summary>What can start in a bin, before any events: the free servers, and no more than a capacity that is said besides.</summary>
    public static Bound Capacity(BindingContext context, ComponentEntry component, Bound servers, double minutes, Bound? most, string owner)
    {
        var where = component.Syntax.Id.Span;
        Expression inside = Code.Call(where, "SHIFT", Code.Name(where, component.Name + "_inside"), Code.Number(where, 1));
        var free = Code.Subtract(where, context.Expressions.CodeOf(servers, owner), inside);

        // Servers that go home finish what they have begun: until then there are fewer than none to begin with.
        Expression code = Code.Call(where, "MAX", Code.Number(where, 0), Code.Add(where, free, Leaving(context, component, where, minutes)));
        if (most is not null)
        {
            code = Code.Call(where, "MIN", code, context.Expressions.CodeOf(most, owner));
        }

        return new Bound(most?.Unit ?? Unit.None, Nature.Flow, servers.Origin) { Code = code };
    }

    /// <summary>The node of what a component can work off: what the buffers behind it leave.</summary>
    public static string Free(BindingContext context, ComponentEntry component) => context.Nodes.Own(component.Name + "_free");

    /// <summary>The node of what waited before the bin.</summary>
    public static string Waiting(BindingContext context, ComponentEntry component) => context.Nodes.Own(component.Name + "_waiting");

    /// <summary>The node of what has been served and could leave its server, where what is behind may hold it up.</summary>
    public static string Ready(BindingContext context, ComponentEntry component) => context.Nodes.Own(component.Name + "_ready");

    /// <summary>What leaves its server in a bin: what has been served, or what the buffers behind leave of that.</summary>
    public static Expression Leaving(BindingContext context, ComponentEntry component, SourceSpan where, double minutes) =>
        context.HeldUp.Contains(component.Name) ? Code.Name(where, Free(context, component)) : Ending(context, component, where, minutes);

    /// <summary>What has been served in a bin: what started one service time earlier.</summary>
    public static Expression Ending(BindingContext context, ComponentEntry component, SourceSpan where, double minutes) =>
        Code.Delayed(where, Code.Name(where, component.Name + "_attempts"), Kernel(context, minutes));

    /// <summary>How long what starts stays, in bins.</summary>
    public static LagKernel Kernel(BindingContext context, double minutes) => LagKernel.Of(Magnitude.Clean(minutes / context.Grid.BinMinutes));

    // Numbers and parameters only, and without a finding: the field is bound for good where it is used.
    private static (double Value, int TimePower)? Value(BindingContext context, Expression expression)
    {
        switch (expression)
        {
            case NumberExpression { UnitText: null or "" } plain:
                return (plain.Value, 0);
            case NumberExpression { UnitText: { } text } number:
                return UnitParser.Read(text, context.Items, context.Grid.BinMinutes).Unit is { Items.IsEmpty: true } unit ? (number.Value * unit.Factor, unit.TimePower) : null;
            case ParameterExpression { Name: var name }:
                return context.Parameters.All.FirstOrDefault(p => p.Info.Name == name)?.Number is { Known: [var known], Unit: { Items.IsEmpty: true } of } ? (known * of.Factor, of.TimePower) : null;
            case BinaryExpression { Operator: BinaryOperator.Multiply } product when Value(context, product.Left) is var (a, p) && Value(context, product.Right) is var (b, q):
                return (a * b, p + q);
            case BinaryExpression { Operator: BinaryOperator.Divide } quotient when Value(context, quotient.Left) is var (a, p) && Value(context, quotient.Right) is var (b, q):
                return (a / b, p - q);
            default:
                return null;
        }
    }
}
