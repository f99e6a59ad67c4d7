using FlowTimeSim.Compiler.EngineModels;
using FlowTimeSim.Compiler.Expressions;
using FlowTimeSim.Compiler.Text;

namespace FlowTimeSim.Compiler.Rules;

/// <summary>What the rules look for in expressions.</summary>
internal sealed class ModelPatterns
{
    private static readonly string[] CapacityWords = ["capacity", "limit", "cap", "rate", "max"];
    private readonly Dictionary<string, EngineNode> byId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, bool> lagged = new(StringComparer.Ordinal);
    private readonly Func<string, double[]?> values;

    public ModelPatterns(EngineModel model, Func<string, double[]?> values)
    {
        this.values = values;
        foreach (var node in model.Nodes)
        {
            byId.TryAdd(node.Id, node);
        }

        // What reads an earlier bin, or reads something that does: it may remember a backlog.
        var changed = true;
        while (changed)
        {
            changed = false;
            foreach (var node in model.Nodes)
            {
                if (!lagged.ContainsKey(node.Id) && (node is QueueNode || NodeRead.Of(node).Any(read => read.IsLagged || lagged.ContainsKey(read.Id))))
                {
                    changed = lagged[node.Id] = true;
                }
            }
        }
    }

    /// <summary>The node of an id, or null.</summary>
    public EngineNode? Find(string id) => byId.GetValueOrDefault(id);

    /// <summary>True when an expression depends on earlier bins, near or far.</summary>
    public bool Remembers(Expression expression) =>
        ExpressionNames.In(expression).Any(name => lagged.ContainsKey(name.Name)) || expression is CallExpression call && (call.Is("SHIFT") || call.Is("CONV"));

    /// <summary>One value a bin of a name or a number; null for anything else.</summary>
    public double[]? Values(Expression expression, int bins) => expression switch
    {
        NameExpression name => values(name.Name),
        NumberExpression number => [.. Enumerable.Repeat(number.Value, bins)],
        _ => null,
    };

    /// <summary>What wants and what can: the arguments of <c>MIN(demand, capacity)</c> in either order, when it is clear which is which.</summary>
    public (Expression Demand, Expression Capacity)? Capped(Expression expression)
    {
        if (expression is not CallExpression { Arguments: [var first, var second] } call || !call.Is("MIN"))
        {
            return null;
        }

        return (IsCapacity(first), IsCapacity(second)) switch
        {
            (false, true) => (first, second),
            (true, false) => (second, first),
            _ => null,
        };
    }

    /// <summary>True for the same name, or the same number.</summary>
    public static bool AreSame(Expression a, Expression b) => (a, b) switch
    {
        (NameExpression left, NameExpression right) => left.Name == right.Name,
        (NumberExpression left, NumberExpression right) => left.Value == right.Value,
        _ => false,
    };

    /// <summary>The text of a name or a number for a message.</summary>
    public static string Text(Expression expression) => ExpressionPrinter.Print(expression, ExpressionGrammar.Embedded);

    /// <summary>Where an expression is written, its quote included, as an editor shows the value.</summary>
    public static SourceSpan Place(Expression expression)
    {
        var span = expression.Span;
        return span.Start > 0 && span.Source.Text[span.Start - 1] is '"' or '\'' ? span with { Start = span.Start - 1 } : span;
    }

    private bool IsCapacity(Expression expression) => expression switch
    {
        NumberExpression => true,
        NameExpression name => byId.GetValueOrDefault(name.Name) is ConstNode constant
            ? Array.TrueForAll(constant.Values, value => value == constant.Values[0]) || IsCalledCapacity(name.Name)
            : IsCalledCapacity(name.Name),
        _ => false,
    };

    private static bool IsCalledCapacity(string id) =>
        id.Split('_').Any(word => CapacityWords.Contains(word, StringComparer.OrdinalIgnoreCase));
}
