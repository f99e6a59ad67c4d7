using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Expressions;
using FlowTimeSim.Compiler.Yaml;

namespace FlowTimeSim.Compiler.Binding;

/// <summary>The trees of the expressions of a recipe: a changed model is compiled again without parsing.</summary>
internal sealed class ParsedExpressions
{
    private readonly Dictionary<YamlScalar, (Expression? Tree, IReadOnlyList<Finding> Findings)> trees = new(ReferenceEqualityComparer.Instance);
    private readonly Lock gate = new();

    /// <summary>The tree, or null; why not is reported each time it is asked for.</summary>
    public Expression? Get(YamlScalar text, FindingSink findings)
    {
        lock (gate)
        {
            if (!trees.TryGetValue(text, out var entry))
            {
                var own = new FindingSink();
                entry = (ExpressionParser.Parse(text, ExpressionGrammar.Authoring, own), own.ToSorted());
                trees.Add(text, entry);
            }

            findings.AddRange(entry.Findings);
            return entry.Tree;
        }
    }
}
