using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Expressions;
using FlowTimeSim.Compiler.Syntax;
using FlowTimeSim.Compiler.Text;
using FlowTimeSim.Compiler.Units;
using FlowTimeSim.Compiler.Yaml;

namespace FlowTimeSim.Compiler.Binding;

/// <summary>
/// Binds <c>EACH(n, x)</c>: n x in the mean run, in an ensemble the sum of n independent draws of x in each bin (language.md, "Random forms").
/// n is a count per bin: a rate is rescaled first. An x that is not random is multiplied.
/// </summary>
internal sealed class EachBinder(BindingContext context, ExpressionBinder expressions)
{
    /// <summary>The sum; null after a finding.</summary>
    public Bound? Bind(CallExpression call, Bound count, Bound one, string owner)
    {
        if (one.Known is not null)
        {
            return AreExchanged(call, count, one) ? null : Product(call, count, one, owner);
        }

        // Behind any other expression stands a value that the draws of a bin share.
        if (call.Arguments[1] is not NameExpression || one.Named is not { } draw)
        {
            context.Findings.Report(
                DiagnosticCatalog.FunctionArgument, call.Arguments[1].Span, $"EACH draws its second argument anew for each: name a series that is a pmf. '{one.Text}' is none; what multiplies it goes in its 'scale'.");
            return null;
        }

        // Per bin from here on: so many draws, not so many an hour.
        var many = count.Nature == Nature.Level ? Algebra.ToBase(count) : context.Algebra.ToFlow(count);
        if (many is null)
        {
            return null;
        }

        if (many.Known is { } known && Array.FindIndex(known, n => n < 0) is >= 0 and var bin)
        {
            context.Findings.Report(DiagnosticCatalog.FunctionArgument, call.Arguments[0].Span, $"EACH draws {known[bin]:#,0.######} times in bin {bin}: a count cannot be below 0.");
            return null;
        }

        var shape = Product(call, many, one, owner);
        var id = context.Nodes.AddEach(owner, many, n => shape with { Known = null, Code = Product(call, many with { Known = null, Code = n }, one, owner).Code }, draw, context.Grid, call.Span);
        return shape with { Known = null, Code = new NameExpression(call.Span, id) };
    }

    // What is drawn is so much per item, and the number is of that item: the product is the same in the mean run, and nothing would be drawn.
    private bool AreExchanged(CallExpression call, Bound count, Bound one)
    {
        if (count.Named is null || UnitMath.SingleItem(Unitless(one.Unit)) is not { } item || count.Unit.Items.GetValueOrDefault(item) != -1)
        {
            return false;
        }

        var text = $"EACH({call.Arguments[1].Span.Characters.ToString()}, {call.Arguments[0].Span.Characters.ToString()})";
        context.Findings.Report(
            DiagnosticCatalog.FunctionArgument,
            call.Span,
            $"EACH takes the number first, and then what is drawn for each: '{count.Text}' is drawn, and '{one.Text}' is the number of {item}. Write {text}.",
            [FlowText.Replacement(call.Span, text)]);
        return true;
    }

    /// <summary>Says where a count times a PMF per item takes one draw for all. A PMF drawn once a run is meant to be shared.</summary>
    public static void Propose(BindingContext context, BinaryExpression product, Bound left, Bound right)
    {
        var (count, one, n, x) = product.Right is NameExpression && right.Named is not null ? (left, right, product.Left, product.Right) : (right, left, product.Right, product.Left);
        if (x is not NameExpression || one.Named is not { Minutes: > 0 } || one.Unit.TimePower != 0 || UnitMath.SingleItem(Unitless(count.Unit)) is not { } item || one.Unit.Items.GetValueOrDefault(item) != -1)
        {
            return;
        }

        var text = $"EACH({n.Span.Characters.ToString()}, {x.Span.Characters.ToString()})";
        context.Findings.Report(
            DiagnosticCatalog.EachIsMeant,
            product.Span,
            $"In an ensemble one draw of '{one.Text}' stands for every {item} of a bin. Write {text}: each has its own.",
            [FlowText.Replacement(product.Span, text)]);
    }

    /// <summary>Says where a count stands as the scale of a PMF per item: there too one draw is taken for all.</summary>
    public static void ProposeForScale(BindingContext context, SeriesSyntax syntax, Bound one, Bound? count, SourceSpan scale)
    {
        if (syntax is PmfSeries && one.Draw is { Minutes: > 0 } && one.Unit.TimePower == 0 && count is not null
            && UnitMath.SingleItem(Unitless(count.Unit)) is { } item && one.Unit.Items.GetValueOrDefault(item) == -1)
        {
            context.Findings.Report(
                DiagnosticCatalog.EachIsMeant,
                scale,
                $"In an ensemble one draw of the pmf stands for every {item} of a bin. Give the pmf a name among the series, and write EACH({scale.Characters.ToString()}, name): each has its own.");
        }
    }

    private Bound Product(CallExpression call, Bound count, Bound one, string owner) =>
        Algebra.Product(count, one, false, call.Span, value => expressions.CodeOf(value, owner));

    private static Unit Unitless(Unit unit) => UnitMath.Base(unit, 0);
}
