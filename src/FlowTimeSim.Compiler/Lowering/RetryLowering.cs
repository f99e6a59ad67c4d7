using FlowTimeSim.Compiler.Binding;
using FlowTimeSim.Compiler.EngineModels;
using FlowTimeSim.Compiler.Expressions;
using FlowTimeSim.Compiler.Text;

namespace FlowTimeSim.Compiler.Lowering;

/// <summary>
/// Failures that come back (language.md, "Retry"). With a last attempt what arrives at the retry is told apart by attempts, wherever it has been
/// on its way (decision 0013): those of attempt k return as attempt k + 1, those of the last leave by 'exhausted'.
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

        var where = retry.Syntax.Id.Span;
        var name = retry.Name;
        var last = RetryFields.MaxAttempts(context, retry);
        var share = RetryFields.Share(context, retry) is { } part ? context.Expressions.CodeOf(part.Value, name + "_share") : null;
        var failed = Code.Name(where, name + "_arrivals");
        switch (last)
        {
            case 1:
                // Nothing is tried again.
                context.Nodes.Add(new ConstNode(name + "_retries", where, new double[context.Grid.Bins]));
                Add(where, name + "_exhausted", failed);
                break;
            case { } attempts:
                Counted(retry, attempts, share, after);
                break;
            default:
                var sent = Node(where, name + "_sent", Part(where, failed, share));
                Add(where, name + "_retries", Code.Delayed(where, sent, after));
                Add(where, name + "_exhausted", Code.Subtract(where, failed, sent));
                break;
        }

        context.Nodes.Add(new QueueNode(name + "_inside", where, name + "_arrivals", name + "_retries", name + "_exhausted", 0));
    }

    private void Counted(ComponentEntry retry, int last, Expression? share, LagKernel after)
    {
        var where = retry.Syntax.Id.Span;
        var name = retry.Name;
        var failed = Code.Name(where, name + "_arrivals");

        // The first attempt is what is left: what nobody has sent back yet.
        var cohorts = new Cohort?[last + 1];
        Expression first = failed;
        for (var k = 2; k <= last; k++)
        {
            cohorts[k] = new AttemptCohort(context, system, flows, retry, k).Follow(share is null || k == last ? null : share, k == last);
            first = Code.Subtract(where, first, cohorts[k]!.Failed);
        }

        Expression? retries = null;
        Expression? sent = null;
        for (var k = 1; k < last; k++)
        {
            var mine = Node(where, FormattableString.Invariant($"{name}_sent_{k}"), Part(where, k == 1 ? Code.Call(where, "MAX", Code.Number(where, 0), first) : cohorts[k]!.Failed, share));
            var back = cohorts[k + 1]!.Back;
            Add(where, back.Name, Code.Delayed(where, mine, after));
            sent = sent is null ? mine : Code.Add(where, sent, mine);
            retries = retries is null ? back : Code.Add(where, retries, back);
        }

        Add(where, name + "_retries", retries!);
        Add(where, name + "_exhausted", Code.Call(where, "MAX", Code.Number(where, 0), Code.Subtract(where, failed, sent!)));
    }

    private static Expression Part(SourceSpan where, Expression failed, Expression? share) => share is null ? failed : Code.Multiply(where, failed, share);

    private NameExpression Node(SourceSpan where, string wanted, Expression code)
    {
        var id = context.Nodes.Fresh(wanted);
        Add(where, id, code);
        return Code.Name(where, id);
    }

    private void Add(SourceSpan where, string id, Expression code) => context.Nodes.Add(new ExprNode(id, where, code));
}
