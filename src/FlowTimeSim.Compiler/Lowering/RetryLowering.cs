using System.Collections.Immutable;
using FlowTimeSim.Compiler.Binding;
using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.EngineModels;
using FlowTimeSim.Compiler.Expressions;
using FlowTimeSim.Compiler.Flow;
using FlowTimeSim.Compiler.Text;

namespace FlowTimeSim.Compiler.Lowering;

/// <summary>
/// Failures that come back. With a last attempt the flow is told apart by attempts: at the component that is tried again, those of attempt k
/// are served, fail and wait in the proportion in which they are there, as first in, first out serves classes (language.md, "Retry" and "Classes").
/// </summary>
internal sealed class RetryLowering(BindingContext context, ImmutableArray<BoundConnection> connections)
{
    /// <summary>Makes the nodes of a retry; those of what arrives are there already.</summary>
    public void Lower(ComponentEntry component)
    {
        if (RetryFields.After(context, component) is not { } after)
        {
            return;
        }

        var where = component.Syntax.Id.Span;
        var name = component.Name;
        var last = RetryFields.MaxAttempts(context, component);
        var share = RetryFields.Share(context, component) is { } part ? context.Expressions.CodeOf(part.Value, name + "_share") : null;
        Expression failed = Code.Name(where, name + "_arrivals");
        if (last == 1)
        {
            // Nothing is tried again.
            context.Nodes.Add(new ConstNode(name + "_retries", where, new double[context.Grid.Bins]));
            Add(where, name + "_exhausted", failed);
            context.Nodes.Add(new QueueNode(name + "_inside", where, name + "_arrivals", name + "_retries", name + "_exhausted", 0));
            return;
        }

        var (retries, sent) = last is { } attempts && Tried(component) is { } tried
            ? Counted(component, tried, attempts, share, after)
            : Endless(name, where, failed, share, after);
        Add(where, name + "_retries", retries);
        Add(where, name + "_exhausted", Code.Subtract(where, failed, sent));
        context.Nodes.Add(new QueueNode(name + "_inside", where, name + "_arrivals", name + "_retries", name + "_exhausted", 0));
    }

    private (Expression Retries, Expression Sent) Endless(string name, SourceSpan where, Expression failed, Expression? share, LagKernel after)
    {
        var sent = Node(where, name + "_sent", Part(where, failed, share));
        return (Code.Delayed(where, sent, after), sent);
    }

    private (Expression Retries, Expression Sent) Counted(ComponentEntry component, ComponentEntry tried, int last, Expression? share, LagKernel after)
    {
        var where = component.Syntax.Id.Span;
        var name = component.Name;
        var attempts = new Attempt[last + 1];
        // The first attempt is what is left: what nobody has sent back yet.
        Expression first = Code.Name(where, name + "_arrivals");
        for (var k = 2; k <= last; k++)
        {
            attempts[k] = Place(name, tried, where, k);
            first = Code.Subtract(where, first, attempts[k].Failed);
        }

        Expression? retries = null;
        Expression? sent = null;
        for (var k = 1; k < last; k++)
        {
            var mine = Node(where, FormattableString.Invariant($"{name}_sent_{k}"), Part(where, k == 1 ? first : attempts[k].Failed, share));
            Add(where, attempts[k + 1].Back.Name, Code.Delayed(where, mine, after));
            sent = sent is null ? mine : Code.Add(where, sent, mine);
            retries = retries is null ? attempts[k + 1].Back : Code.Add(where, retries, attempts[k + 1].Back);
        }

        return (retries!, sent!);
    }

    // Where attempt k is: it comes back by 'back', and of all that fail 'failed' are of it.
    private Attempt Place(string name, ComponentEntry tried, SourceSpan where, int k)
    {
        var back = Code.Name(where, context.Nodes.Fresh(FormattableString.Invariant($"{name}_back_{k}")));
        var arrivals = Code.Name(where, tried.Name + "_arrivals");
        var failed = Code.Name(where, name + "_arrivals");
        Expression mine = back;
        Expression all = arrivals;
        if (tried.Kind == ComponentKind.Buffer)
        {
            var waits = Code.Name(where, context.Nodes.Fresh(FormattableString.Invariant($"{name}_waits_{k}")));
            mine = Node(where, FormattableString.Invariant($"{name}_there_{k}"), Code.Add(where, Code.Call(where, "SHIFT", waits, Code.Number(where, 1)), back));
            all = Code.Add(where, Code.Name(where, context.Nodes.WaitingOf(tried)), arrivals);
            Add(where, waits.Name, Code.Divide(where, Code.Multiply(where, Code.Name(where, tried.Name + "_queue"), mine), all));
        }

        return new Attempt(back, Node(where, FormattableString.Invariant($"{name}_failed_{k}"), Code.Divide(where, Code.Multiply(where, failed, mine), all)));
    }

    // Attempts can be told apart where what fails comes straight back to where it failed.
    private ComponentEntry? Tried(ComponentEntry component)
    {
        if (context.Classes.IsShared(component))
        {
            context.Findings.Report(
                DiagnosticCatalog.NotSupported,
                component.Fields.Find("maxAttempts")!.Key.Span,
                $"'maxAttempts' where several classes come back ({string.Join(", ", context.Classes.Of(component))}) is not supported by this release. Leave it out, and say how many give up by 'share'.");
            return null;
        }

        var from = connections.Where(connection => connection.To == component).Select(connection => connection.From).Distinct().ToArray();
        var back = connections.Where(connection => connection.From == component && connection.Outlet == "retries").ToArray();
        if (from is [{ Kind: ComponentKind.Service or ComponentKind.Buffer } tried] && !Holding.Holds(context, tried) && back is [{ IsPlain: true } only] && only.To == tried)
        {
            return tried;
        }

        context.Findings.Report(
            DiagnosticCatalog.NotSupported,
            component.Fields.Find("maxAttempts")!.Key.Span,
            $"'maxAttempts' of '{component.Id}' is supported by this release only where all of 'retries' goes straight back to the one service or buffer that 'of' names, without weight, times or lag, and its service time is not longer than a bin. Leave 'maxAttempts' out, and say how many give up by 'share'.");
        return null;
    }

    private static Expression Part(SourceSpan where, Expression failed, Expression? share) => share is null ? failed : Code.Multiply(where, failed, share);

    private NameExpression Node(SourceSpan where, string wanted, Expression code)
    {
        var id = context.Nodes.Fresh(wanted);
        Add(where, id, code);
        return Code.Name(where, id);
    }

    private void Add(SourceSpan where, string id, Expression code) => context.Nodes.Add(new ExprNode(id, where, code));

    private sealed record Attempt(NameExpression Back, NameExpression Failed);
}
