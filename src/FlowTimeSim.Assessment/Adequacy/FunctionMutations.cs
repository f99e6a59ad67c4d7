using FlowTimeSim.Compiler.EngineModels;
using FlowTimeSim.Compiler.Expressions;
using FlowTimeSim.Compiler.Text;

namespace FlowTimeSim.Assessment.Adequacy;

/// <summary>MIN stands where MAX should, or the other way round: in what was written, not in what a component is made of.</summary>
internal static class FunctionMutations
{
    private const int Shown = 40;

    /// <summary>Each place of a function in a text, whichever nodes it went into.</summary>
    public static IEnumerable<Mutation> Find(MutationSites sites, string right, string wrong)
    {
        var seen = new HashSet<SourceSpan>();
        foreach (var node in sites.Model.Engine.Nodes.OfType<ExprNode>())
        {
            var calls = new List<CallExpression>();
            _ = ExpressionRewrite.Of(node.Expression, part =>
            {
                if (part is CallExpression call && IsWritten(call, right) && seen.Add(call.FunctionSpan))
                {
                    calls.Add(call);
                }

                return null;
            });
            foreach (var call in calls)
            {
                yield return new Mutation(call.FunctionSpan, $"'{Text(call.Span)}' has {wrong} for {right}", model => EngineEdit.Expressions(model, (_, part) =>
                    part is CallExpression same && same.FunctionSpan == call.FunctionSpan && IsWritten(same, right) ? same with { Function = wrong } : null));
            }
        }
    }

    private static bool IsWritten(CallExpression call, string function) =>
        call.Arguments.Length > 1 && call.Function.Equals(function, StringComparison.OrdinalIgnoreCase)
        && call.FunctionSpan.Characters.Equals(function, StringComparison.OrdinalIgnoreCase);

    private static string Text(SourceSpan span)
    {
        var text = string.Join(' ', span.Characters.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return text.Length <= Shown ? text : text[..(Shown - 1)] + "…";
    }
}
