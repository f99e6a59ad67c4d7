using System.Collections.Immutable;
using FlowTimeSim.Compiler.Binding;
using FlowTimeSim.Compiler.EngineModels;
using FlowTimeSim.Compiler.Expressions;
using FlowTimeSim.Compiler.Flow;
using FlowTimeSim.Compiler.Text;
using FlowTimeSim.Compiler.Units;

namespace FlowTimeSim.Compiler.Lowering;

/// <summary>
/// Follows attempt k of a retry, of all that flows or of one class, through the system until it fails again (decision 0013). Where flow only passes or is held for a time the
/// cohort passes with it; where it waits, it is served, fails, is lost and goes on waiting in the proportion in which it is there.
/// </summary>
internal sealed class AttemptCohort
{
    private readonly BindingContext context;
    private readonly ConnectionLowering flows;
    private readonly ComponentEntry retry;
    private readonly string? itemClass;
    private readonly int attempt;
    private readonly ImmutableArray<BoundConnection> connections;
    private readonly ImmutableArray<ComponentEntry> way;
    private readonly Dictionary<(string Component, string Outlet), CohortPart> parts = [];
    private readonly Dictionary<string, NameExpression> arrivals = new(StringComparer.Ordinal);

    public AttemptCohort(BindingContext context, BoundSystem system, ConnectionLowering flows, ComponentEntry retry, string? itemClass, int attempt)
    {
        this.context = context;
        this.flows = flows;
        this.retry = retry;
        this.itemClass = itemClass;
        this.attempt = attempt;
        connections = itemClass is null ? system.Connections : [.. system.Connections.Where(connection => context.Classes.Of(connection).Contains(itemClass))];
        way = CohortWay.Between(system with { Connections = connections }, retry);
    }

    /// <summary>Makes the nodes of the cohort at every component on its way.</summary>
    /// <param name="share">The share of it that is sent back once more; null: all.</param>
    /// <param name="isLast">True for the last attempt, of which nothing is sent back.</param>
    public Cohort Follow(Expression? share, bool isLast)
    {
        var where = retry.Syntax.Id.Span;
        var back = Fresh(where, $"{retry.Name}_back_{attempt}");
        var failed = Fresh(where, $"{retry.Name}_failed_{attempt}");
        parts.Add((retry.Name, "retries"), new CohortPart(back, Code.Divide(where, back, Measure(retry, "retries"))));
        Expression exhausted = isLast ? failed : share is null ? Code.Number(where, 0) : Code.Subtract(where, failed, Code.Multiply(where, failed, share));
        parts.Add((retry.Name, "exhausted"), new CohortPart(exhausted, Code.Divide(where, exhausted, Measure(retry, "exhausted"))));
        foreach (var component in way)
        {
            arrivals.Add(component.Name, Fresh(component.Syntax.Id.Span, $"{retry.Name}_at_{component.Name}_{attempt}"));
        }

        foreach (var component in way)
        {
            Outlets(component);
        }

        foreach (var component in way)
        {
            Add(arrivals[component.Name], Arriving(component));
        }

        Add(failed, Arriving(retry));
        return new Cohort(back, failed);
    }

    private Expression Arriving(ComponentEntry component)
    {
        var where = component.Syntax.Id.Span;
        Expression? sum = null;
        foreach (var connection in connections.Where(connection => connection.To == component))
        {
            if (parts.TryGetValue((connection.From.Name, connection.Outlet), out var part) && flows.SetsOut(connection, itemClass) is { } departing)
            {
                var mine = Carried(connection, departing, part);
                sum = sum is null ? mine : Code.Add(where, sum, mine);
            }
        }

        return sum ?? Code.Number(where, 0);
    }

    // A connection takes of the cohort what it takes of the whole.
    private Expression Carried(BoundConnection connection, NameExpression departing, CohortPart part)
    {
        var where = connection.Syntax.Span;
        var takesAll = connection.Weight is null && connection.Times is null;
        var mine = takesAll ? part.Flow : Code.Multiply(where, departing, part.Ratio);
        return connection.LagBins > 0
            ? Code.Delayed(where, Node(where, $"{connection.NodeId}_of_{retry.Name}_{attempt}", mine), LagKernel.Of(connection.LagBins))
            : mine;
    }

    private void Outlets(ComponentEntry component)
    {
        var where = component.Syntax.Id.Span;
        var mine = arrivals[component.Name];
        var all = Measure(component, "arrivals");
        switch (component.Kind)
        {
            case ComponentKind.Router:
                parts.Add((component.Name, "arrivals"), new CohortPart(mine, Code.Divide(where, mine, all)));
                break;
            case ComponentKind.Delay:
                var through = Node(where, $"{mine.Name}_through", Code.Delayed(where, mine, ComponentFields.Lag(context, component) ?? LagKernel.Of(0)));
                parts.Add((component.Name, "served"), new CohortPart(through, Code.Divide(where, through, Measure(component, "served"))));
                break;
            case ComponentKind.Retry:
                Retry(component, where, mine, all);
                break;
            case ComponentKind.Service or ComponentKind.Buffer:
                Served(component, where, mine, all);
                break;
            default:
                break;
        }
    }

    // Another retry counts its own attempts: each of them has the mixture of this one's.
    private void Retry(ComponentEntry other, SourceSpan where, NameExpression mine, NameExpression all)
    {
        var ratio = Node(where, $"{mine.Name}_ratio", Code.Divide(where, mine, all));
        var exhausted = Measure(other, "exhausted");
        parts.Add((other.Name, "exhausted"), new CohortPart(Code.Multiply(where, exhausted, ratio), ratio));
        var sent = Node(where, $"{mine.Name}_sent", Code.Multiply(where, Code.Subtract(where, all, exhausted), ratio));
        var returned = Node(where, $"{mine.Name}_returned", RetryFields.After(context, other) is { } after ? Code.Delayed(where, sent, after) : sent);
        parts.Add((other.Name, "retries"), new CohortPart(returned, Code.Divide(where, returned, Measure(other, "retries"))));
    }

    private void Served(ComponentEntry component, SourceSpan where, NameExpression mine, NameExpression all)
    {
        Expression present = all;
        Expression here = mine;
        NameExpression? waits = null;
        if (component.Kind == ComponentKind.Buffer)
        {
            waits = Fresh(where, $"{mine.Name}_waits");
            here = Code.Add(where, Code.Call(where, "SHIFT", waits, Code.Number(where, 1)), mine);
            present = Code.Add(where, Nodes(component).Waiting(), all);
        }

        var ratio = Node(where, $"{mine.Name}_ratio", Code.Divide(where, here, present));
        if (waits is not null)
        {
            Add(waits, Code.Multiply(where, Measure(component, "queue"), ratio));
        }

        var served = Holding.Holds(context, component) ? Held(component, where, mine, ratio) : ratio;
        foreach (var outlet in MeasureTable.Outlets(component.Kind).Where(outlet => !Nodes(component).IsZero(outlet)))
        {
            var share = outlet is "served" or "errors" ? served : ratio;
            parts.Add((component.Name, outlet), new CohortPart(Code.Multiply(where, Measure(component, outlet), share), share));
        }
    }

    // What starts is of the cohort in proportion, and stays so until it leaves its server.
    private NameExpression Held(ComponentEntry component, SourceSpan where, NameExpression mine, NameExpression ratio)
    {
        var minutes = context.Fields.Field(component, "serviceTime", SeriesTarget.Duration)!.Value.Known![0];
        var kernel = Holding.Kernel(context, minutes);
        var started = Node(where, $"{mine.Name}_started", Code.Multiply(where, Measure(component, "attempts"), ratio));
        Expression ended = Code.Delayed(where, started, kernel);
        if (!context.HeldUp.Contains(component.Name))
        {
            return Node(where, $"{mine.Name}_ending", Code.Divide(where, ended, Code.Delayed(where, Measure(component, "attempts"), kernel)));
        }

        // What could not leave is still there.
        var kept = Fresh(where, $"{mine.Name}_kept");
        ended = Code.Add(where, Code.Call(where, "SHIFT", kept, Code.Number(where, 1)), ended);
        var ending = Node(where, $"{mine.Name}_ending", Code.Divide(where, ended, Nodes(component).Ready()));
        Add(kept, Code.Multiply(where, Measure(component, "blocked"), ending));
        return ending;
    }

    private PartNodes Nodes(ComponentEntry component) => new(context, component, itemClass);

    private NameExpression Measure(ComponentEntry component, string measure) => Nodes(component).Of(measure);

    private NameExpression Fresh(SourceSpan where, FormattableString wanted) => Nodes(retry).Fresh(FormattableString.Invariant(wanted)) with { Span = where };

    private NameExpression Node(SourceSpan where, FormattableString wanted, Expression code)
    {
        var node = Fresh(where, wanted);
        Add(node, code);
        return node;
    }

    private void Add(NameExpression node, Expression code) => context.Nodes.Add(
        code is NumberExpression ? new ConstNode(node.Name, node.Span, new double[context.Grid.Bins]) : new ExprNode(node.Name, node.Span, code));
}
