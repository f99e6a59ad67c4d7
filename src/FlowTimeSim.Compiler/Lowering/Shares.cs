using FlowTimeSim.Compiler.Binding;
using FlowTimeSim.Compiler.Flow;
using FlowTimeSim.Compiler.Text;
using FlowTimeSim.Compiler.Units;

namespace FlowTimeSim.Compiler.Lowering;

/// <summary>How much of one flow becomes another: known numbers stay known, the rest is an expression over node ids.</summary>
internal sealed class Shares(BindingContext context)
{
    /// <summary>All of it.</summary>
    public static Bound Whole(SourceSpan where) => Bound.Number(1, Unit.None, Nature.Plain, where);

    /// <summary>Nothing of it.</summary>
    public static Bound Nothing(SourceSpan where) => Bound.Number(0, Unit.None, Nature.Plain, where);

    /// <summary>The part that a connection takes of its outlet.</summary>
    public Bound Of(BoundConnection connection)
    {
        var share = OfClasses(connection);
        share = connection.Weight is { } weight ? Times(share, weight, connection.NodeId + "_weight") : share;
        return connection.Times is { } times ? Times(share, times, connection.NodeId + "_times") : share;
    }

    /// <summary>The part of what a component works off that comes out of an outlet.</summary>
    public Bound Of(ComponentEntry component, string outlet)
    {
        var where = component.Syntax.Id.Span;
        var owner = component.Name + "_errorRate";
        if (!component.Has("errorRate") || ComponentFields.ErrorRate(context, component)?.Value is not { } rate)
        {
            return outlet == "errors" ? Nothing(where) : Whole(where);
        }

        if (outlet == "errors")
        {
            return Times(Whole(where), rate, owner);
        }

        return rate is { Draw: null, Known: { } known }
            ? Number(Columns.Map(known, x => 1 - x), where)
            : Code(where, Lowering.Code.Subtract(where, Lowering.Code.Number(where, 1), context.Expressions.CodeOf(rate, owner)));
    }

    // Of a mixture a class has its share. Where the order of service or a router decides, all may be of it: then the room lasts in any case.
    private Bound OfClasses(BoundConnection connection)
    {
        var where = connection.Syntax.Span;
        var from = connection.From;
        if (!context.Classes.IsPart(connection) || from.Kind is not (ComponentKind.Service or ComponentKind.Buffer)
            || Discipline.Order(context, from) is not null || Holding.Holds(context, from))
        {
            return Whole(where);
        }

        Expressions.Expression? sum = null;
        foreach (var one in context.Classes.Of(connection))
        {
            var part = new PartNodes(context, from, one).Share();
            sum = sum is null ? part : Lowering.Code.Add(where, sum, part);
        }

        return sum is null ? Nothing(where) : Code(where, sum);
    }

    /// <summary>A part of a part.</summary>
    public Bound Times(Bound a, Bound b, string owner)
    {
        if (a is { Draw: null, Known: { } x } && b is { Draw: null, Known: { } y })
        {
            return Number(Columns.Zip(x, y, Columns.Multiply), a.Origin);
        }

        return a.Known is [1]
            ? Code(a.Origin, context.Expressions.CodeOf(b, owner))
            : b.Known is [1] ? a : Code(a.Origin, Lowering.Code.Multiply(a.Origin, context.Expressions.CodeOf(a, owner), context.Expressions.CodeOf(b, owner)));
    }

    /// <summary>Two parts together.</summary>
    public Bound Plus(Bound a, Bound b, string owner)
    {
        if (a.Known is { } x && b.Known is { } y)
        {
            return Number(Columns.Zip(x, y, Columns.Add), a.Origin);
        }

        return Code(a.Origin, Lowering.Code.Add(a.Origin, context.Expressions.CodeOf(a, owner), context.Expressions.CodeOf(b, owner)));
    }

    private static Bound Number(double[] values, SourceSpan where) => new(Unit.None, Nature.Plain, where) { Known = values };

    private static Bound Code(SourceSpan where, Expressions.Expression code) => new(Unit.None, Nature.Plain, where) { Code = code };
}
