using FlowTimeSim.Compiler.Binding;
using FlowTimeSim.Compiler.EngineModels;
using FlowTimeSim.Compiler.Expressions;
using FlowTimeSim.Compiler.Text;

namespace FlowTimeSim.Compiler.Lowering;

/// <summary>
/// Failures that come back (language.md, "Retry"). With a last attempt what arrives at the retry is told apart by attempts, wherever it has been
/// on its way (decision 0013): those of attempt k return as attempt k + 1, those of the last leave by 'exhausted'. Each class comes back by itself.
/// </summary>
internal sealed class RetryLowering(BindingContext context, BoundSystem system, ConnectionLowering flows)
{
    /// <summary>Makes the nodes of a retry; those of what arrives, and of every connection, are there already.</summary>
    public void Lower(ComponentEntry retry)
    {
        if (RetryFields.After(context, retry) is not { } after)
        {
            return;
        }

        var classes = context.Classes.Of(retry);
        if (classes.IsEmpty)
        {
            Lower(retry, null, after);
            return;
        }

        foreach (var one in classes)
        {
            Lower(retry, one, after);
        }

        if (classes.Length > 1)
        {
            Sum(retry, "retries");
            Sum(retry, "exhausted");
            Inside(new PartNodes(context, retry, null));
        }
    }

    private void Lower(ComponentEntry retry, string? itemClass, LagKernel after)
    {
        var nodes = new PartNodes(context, retry, itemClass);
        var where = nodes.Where;
        var share = RetryFields.Share(context, retry) is { } part ? context.Expressions.CodeOf(part.Value, retry.Name + "_share") : null;
        var failed = nodes.Of("arrivals");
        switch (RetryFields.MaxAttempts(context, retry))
        {
            case 1:
                // Nothing is tried again.
                context.Nodes.Add(new ConstNode(nodes.IdOf("retries"), where, new double[context.Grid.Bins]));
                nodes.Add("exhausted", failed);
                break;
            case { } attempts:
                Counted(retry, itemClass, attempts, share, after);
                break;
            default:
                var sent = nodes.Inner("sent", Part(where, failed, share));
                nodes.Add("retries", Code.Delayed(where, sent, after));
                nodes.Add("exhausted", Code.Subtract(where, failed, sent));
                break;
        }

        Inside(nodes);
    }

    private void Counted(ComponentEntry retry, string? itemClass, int last, Expression? share, LagKernel after)
    {
        var nodes = new PartNodes(context, retry, itemClass);
        var where = nodes.Where;
        var failed = nodes.Of("arrivals");

        // The first attempt is what is left: what nobody has sent back yet.
        var cohorts = new Cohort?[last + 1];
        Expression first = failed;
        for (var k = 2; k <= last; k++)
        {
            cohorts[k] = new AttemptCohort(context, system, flows, retry, itemClass, k).Follow(share is null || k == last ? null : share, k == last);
            first = Code.Subtract(where, first, cohorts[k]!.Failed);
        }

        Expression? retries = null;
        Expression? sent = null;
        for (var k = 1; k < last; k++)
        {
            var tried = k == 1 ? Code.Call(where, "MAX", Code.Number(where, 0), first) : (Expression)cohorts[k]!.Failed;
            var mine = nodes.Inner(FormattableString.Invariant($"sent_{k}"), Part(where, tried, share));
            var back = cohorts[k + 1]!.Back;
            context.Nodes.Add(new ExprNode(back.Name, where, Code.Delayed(where, mine, after)));
            sent = sent is null ? mine : Code.Add(where, sent, mine);
            retries = retries is null ? back : Code.Add(where, retries, back);
        }

        nodes.Add("retries", retries!);
        nodes.Add("exhausted", Code.Call(where, "MAX", Code.Number(where, 0), Code.Subtract(where, failed, sent!)));
    }

    private void Sum(ComponentEntry retry, string measure)
    {
        Expression? sum = null;
        foreach (var one in context.Classes.Of(retry))
        {
            var part = new PartNodes(context, retry, one).Of(measure);
            sum = sum is null ? part : Code.Add(part.Span, sum, part);
        }

        new PartNodes(context, retry, null).Add(measure, sum!);
    }

    private void Inside(PartNodes nodes) => context.Nodes.Add(
        new QueueNode(nodes.IdOf("inside"), nodes.Where, nodes.IdOf("arrivals"), nodes.IdOf("retries"), nodes.IdOf("exhausted"), 0));

    private static Expression Part(SourceSpan where, Expression failed, Expression? share) => share is null ? failed : Code.Multiply(where, failed, share);
}
