using FlowTimeSim.Compiler.EngineModels;
using FlowTimeSim.Compiler.Expressions;
using FlowTimeSim.Compiler.Text;

namespace FlowTimeSim.Assessment.Adequacy;

/// <summary>What takes time takes one bin more or less: the lag of a connection, a delay, a retry, a service that lasts longer than a bin, a written SHIFT.</summary>
internal static class LagMutations
{
    private const string Shift = "SHIFT";

    /// <summary>Each thing that has a lag, and each SHIFT that was written: all that was made of it changes together.</summary>
    public static IEnumerable<Mutation> Find(MutationSites sites, int bins)
    {
        var owners = new Dictionary<string, SourceSpan>(StringComparer.Ordinal);
        var written = new Dictionary<SourceSpan, CallExpression>();
        foreach (var node in sites.Model.Engine.Nodes.OfType<ExprNode>())
        {
            foreach (var call in Lags(sites, node))
            {
                if (IsWritten(call))
                {
                    written.TryAdd(call.FunctionSpan, call);
                }
                else
                {
                    owners.TryAdd(sites.OwnerOf(node), sites.PlaceOf(node));
                }
            }
        }

        foreach (var (name, where) in owners)
        {
            yield return new Mutation(where, $"what goes through '{name}' takes one bin {(bins > 0 ? "more" : "less")}", model => EngineEdit.Expressions(model, (node, part) =>
                Lag(sites, node, part) is { } call && !IsWritten(call) && sites.OwnerOf(node) == name ? Shifted(call, bins) : null));
        }

        foreach (var (place, text) in written)
        {
            yield return new Mutation(place, $"'{text.Span.Characters}' looks one bin {(bins > 0 ? "further back" : "less far back")}", model => EngineEdit.Expressions(model, (node, part) =>
                Lag(sites, node, part) is { } call && call.FunctionSpan == place ? Shifted(call, bins) : null));
        }
    }

    private static List<CallExpression> Lags(MutationSites sites, ExprNode node)
    {
        var found = new List<CallExpression>();
        _ = ExpressionRewrite.Of(node.Expression, part =>
        {
            if (Lag(sites, node, part) is { } call)
            {
                found.Add(call);
            }

            return null;
        });
        return found;
    }

    private static CallExpression? Lag(MutationSites sites, ExprNode node, Expression part) =>
        part is CallExpression { Arguments: [var source, NumberExpression { Value: >= 1 }] } call && call.Function.Equals(Shift, StringComparison.OrdinalIgnoreCase)
        && !ExpressionNames.In(source).Any(name => sites.IsState(name.Name) || name.Name == node.Id)
            ? call
            : null;

    private static bool IsWritten(CallExpression call) => call.FunctionSpan.Characters.Equals(Shift, StringComparison.OrdinalIgnoreCase);

    private static Expression Shifted(CallExpression call, int bins) =>
        call.Arguments[1] is NumberExpression { Value: var lag } && lag + bins >= 1
            ? call with { Arguments = [call.Arguments[0], new NumberExpression(call.Arguments[1].Span, lag + bins)] }
            : call.Arguments[0];
}
