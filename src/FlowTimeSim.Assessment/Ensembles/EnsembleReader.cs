using FlowTimeSim.Assessment.Expectations;
using FlowTimeSim.Compiler;
using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Expressions;
using FlowTimeSim.Compiler.Syntax;
using FlowTimeSim.Compiler.Yaml;

namespace FlowTimeSim.Assessment.Ensembles;

/// <summary>Reads how many replicas, from which seed, and when they are enough.</summary>
internal static class EnsembleReader
{
    private const int MaximumReplicas = 100_000;
    private const double MaximumSeed = 9_007_199_254_740_992;

    /// <summary>The plan, or null after a finding. Without a seed it is 0: a build never draws differently twice.</summary>
    public static EnsemblePlan? Read(EnsembleSyntax syntax, CompiledModel model, FindingSink findings)
    {
        var replicas = syntax.Replicas.Value;
        if (!double.IsInteger(replicas) || replicas is < 2 or > MaximumReplicas)
        {
            findings.Report(DiagnosticCatalog.EnsembleInvalid, syntax.Replicas.Span, $"An ensemble has a whole number of replicas from 2 to {MaximumReplicas:#,0}, not {replicas}.");
            return null;
        }

        var seed = syntax.Seed?.Value ?? 0;
        if (!double.IsInteger(seed) || seed is < 0 or > MaximumSeed)
        {
            findings.Report(DiagnosticCatalog.EnsembleInvalid, syntax.Seed!.Value.Span, $"A seed is a whole number from 0 to 2^53, not {seed}.");
            return null;
        }

        if (syntax.HalfWidth is not { } width)
        {
            return new EnsemblePlan((int)replicas, (ulong)seed, null);
        }

        return Rule(width, model, findings) is { } rule ? new EnsemblePlan((int)replicas, (ulong)seed, rule) : null;
    }

    private static StoppingRule? Rule(YamlScalar text, CompiledModel model, FindingSink findings)
    {
        if (ExpressionParser.Parse(text, ExpressionGrammar.Tests, findings) is not { } expression
            || new ExpectationBinder(new ExpectationContext(model, null, true, findings)).BindQuantity(expression) is not { } bound)
        {
            return null;
        }

        if (bound.IsBare || !(bound.Value > 0) || !double.IsFinite(bound.Value))
        {
            findings.Report(
                DiagnosticCatalog.WidthInvalid,
                text.Span,
                $"'halfWidth: {text.Value}' says no width. Write a share of the value, '2 %', or a quantity, '20 unit', above 0.");
            return null;
        }

        return new StoppingRule(bound.Value, bound.Dimension.IsNone ? null : bound.Dimension, bound.Unit!);
    }
}
