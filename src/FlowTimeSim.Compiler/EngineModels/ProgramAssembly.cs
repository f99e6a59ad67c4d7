using System.Collections.Immutable;
using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Expressions;
using FlowTimeSim.Compiler.Text;
using FlowTimeSim.Engine;

namespace FlowTimeSim.Compiler.EngineModels;

/// <summary>One compilation of an engine model: which program node stands for which id.</summary>
internal sealed class ProgramAssembly
{
    private readonly EngineModel model;
    private readonly ModelReads? reads;
    private readonly FindingSink findings;
    private readonly ProgramBuilder builder;
    private readonly Dictionary<string, int> numbers;
    private readonly NodeRef?[] made; // of each node of the model, once it is compiled
    private readonly NodeRef?[] promised; // before that, where something reads it
    private readonly List<int> roots = []; // of each node of the program the node of the model whose result it is, or -1
    private readonly ExpressionCompiler expressions;
    private readonly ClassShares shares;
    private int nextRead;
    private bool failed;

    /// <summary>Begins a compilation.</summary>
    /// <param name="model">What is compiled.</param>
    /// <param name="reads">What its nodes read, if that is known already.</param>
    /// <param name="findings">Where mistakes go.</param>
    public ProgramAssembly(EngineModel model, ModelReads? reads, FindingSink findings)
    {
        this.reads = reads;
        this.model = model;
        this.findings = findings;
        builder = new ProgramBuilder(model.Grid.Bins, model.Nodes.Length);
        numbers = reads?.Numbers ?? new Dictionary<string, int>(model.Nodes.Length, StringComparer.Ordinal);
        made = new NodeRef?[model.Nodes.Length];
        promised = new NodeRef?[model.Nodes.Length];
        expressions = new ExpressionCompiler(builder, Resolve, findings);
        shares = new ClassShares(model, builder, id => Resolve(numbers[id]), findings);
    }

    public Program? Assemble()
    {
        for (var i = 0; i < model.Nodes.Length; i++)
        {
            if (reads is null && !numbers.TryAdd(model.Nodes[i].Id, i))
            {
                Fail(DiagnosticCatalog.EngineNodeId, model.Nodes[i].Origin, $"Two nodes are called '{model.Nodes[i].Id}'.");
            }
        }

        var routed = RouterTargets.Of(model, findings);
        for (var i = 0; i < model.Nodes.Length; i++)
        {
            if (failed || routed is null)
            {
                return null;
            }

            var node = model.Nodes[i];
            nextRead = reads?.Of(i).Start ?? 0;
            var built = routed.TryGetValue(node.Id, out var router) ? Route(router, node.Id) : Build(node);
            failed |= built is null;
            Define(i, built ?? builder.Scalar(0));
        }

        return failed ? null : Finish();
    }

    /// <summary>After <see cref="Assemble"/>: the data of each constant node. A node that a router replaces has none.</summary>
    public Dictionary<string, NodeRef> Data()
    {
        var data = new Dictionary<string, NodeRef>(StringComparer.Ordinal);
        var routed = RouterTargets.Of(model, findings);
        for (var i = 0; i < made.Length; i++)
        {
            if (model.Nodes[i] is ConstNode constant && made[i] is { } node && routed?.ContainsKey(constant.Id) != true)
            {
                data.Add(constant.Id, node);
            }
        }

        return data;
    }

    private Program? Finish()
    {
        var names = new string[made.Length];
        var nodes = new NodeRef[made.Length];
        for (var i = 0; i < made.Length; i++)
        {
            names[i] = model.Nodes[i].Id;
            nodes[i] = made[i]!.Value;
        }

        builder.KeepAll(names, nodes, numbers);
        var build = builder.Build();
        if (build.Program is null)
        {
            CycleReport.Report([.. build.Cycle.Where(node => Root(node) >= 0).Select(node => model.Nodes[Root(node)]).Distinct()], findings);
        }

        return build.Program;
    }

    private NodeRef? Build(EngineNode node) => node switch
    {
        ConstNode constant => Data(constant),
        PmfNode pmf => builder.Scalar(pmf.ExpectedValue()),
        ExprNode expr => expressions.Compile(expr.Expression),
        QueueNode queue => Queue(queue),
        RouterNode router => Resolve(router.Queue, router.Origin),
        _ => throw new InvalidOperationException($"{node.GetType().Name} is no kind of node."),
    };

    private NodeRef? Data(ConstNode constant)
    {
        if (constant.Values.Length == model.Grid.Bins)
        {
            return builder.Data(constant.Values);
        }

        Fail(DiagnosticCatalog.LengthMismatch, constant.Origin, $"'{constant.Id}' has {constant.Values.Length} values on {model.Grid.Bins} bins.");
        return null;
    }

    private NodeRef? Queue(QueueNode queue)
    {
        var inflow = Resolve(queue.Inflow, queue.Origin);
        var outflow = Resolve(queue.Outflow, queue.Origin);
        var loss = queue.Loss is { } id ? Resolve(id, queue.Origin) : null;
        var capacity = queue.Dispatch?.Capacity is { } limit ? Resolve(limit, queue.Origin) : null;
        var schedule = queue.Dispatch is { } dispatch ? new DispatchSchedule(dispatch.Period, dispatch.Phase, capacity) : null;
        return inflow is { } a && outflow is { } b && !failed ? builder.Queue(a, b, loss, queue.Initial, schedule) : null;
    }

    /// <summary>
    /// What a router gives to one target: the class's own series, or of the rest its weight's share.
    /// </summary>
    private NodeRef? Route(RouterNode router, string target)
    {
        if (Resolve(router.Queue, router.Origin) is not { } queue)
        {
            return null;
        }

        var route = router.Routes.First(route => route.Target == target);
        if (route.Classes.Length > 0)
        {
            return Sum(router, route.Classes);
        }

        var classes = router.Routes.SelectMany(other => other.Classes).ToImmutableArray();
        var taken = classes.IsEmpty ? null : Sum(router, classes);
        if (!classes.IsEmpty && taken is null)
        {
            return null;
        }

        var rest = taken is { } part ? builder.Apply(BinaryOperation.Subtract, queue, part) : queue;
        var total = router.Routes.Where(other => other.Classes.IsEmpty).Sum(other => other.Weight);
        return builder.Apply(BinaryOperation.Multiply, rest, builder.Scalar(total == 0 ? 0 : route.Weight / total));
    }

    private NodeRef? Sum(RouterNode router, ImmutableArray<string> classes)
    {
        NodeRef? sum = null;
        foreach (var label in classes)
        {
            if (shares.Of(router, label) is not { } part)
            {
                return null;
            }

            sum = sum is { } before ? builder.Apply(BinaryOperation.Add, before, part) : part;
        }

        return sum;
    }

    private NodeRef? Resolve(NameExpression name)
    {
        // The names come in the order in which they were found before.
        if (reads is not null && nextRead < reads.All.Length && reads.Sources[nextRead] >= 0 && ReferenceEquals(reads.All[nextRead].Id, name.Name))
        {
            return Resolve(reads.Sources[nextRead++]);
        }

        return Resolve(name.Name, name.Span);
    }

    private NodeRef? Resolve(string id, SourceSpan where)
    {
        if (numbers.TryGetValue(id, out var number))
        {
            return Resolve(number);
        }

        Fail(DiagnosticCatalog.UnknownName, where, $"Nothing is called '{id}'.");
        return null;
    }

    private NodeRef Resolve(int number)
    {
        if ((made[number] ?? promised[number]) is { } node)
        {
            return node;
        }

        var promise = builder.Forward();
        promised[number] = promise;
        SetRoot(promise, number);
        return promise;
    }

    private void Define(int number, NodeRef node)
    {
        // A node that only repeats another one stays a node of its own, so that a cycle through it can be told.
        node = Root(node) >= 0 ? builder.Shift(node, 0) : node;
        SetRoot(node, number);
        made[number] = node;
        if (promised[number] is { } promise)
        {
            builder.Define(promise, node);
        }
    }

    private int Root(NodeRef node) => node.Index < roots.Count ? roots[node.Index] : -1;

    private void SetRoot(NodeRef node, int number)
    {
        while (roots.Count <= node.Index)
        {
            roots.Add(-1);
        }

        roots[node.Index] = number;
    }

    private void Fail(Diagnostic diagnostic, SourceSpan where, FormattableString message)
    {
        failed = true;
        findings.Report(diagnostic, where, message);
    }
}
