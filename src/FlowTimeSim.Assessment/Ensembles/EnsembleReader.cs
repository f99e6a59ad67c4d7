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

    /// <summary>The plan, or null after a finding.</summary>
    public static EnsemblePlan? Read(EnsembleSyntax syntax, CompiledModel model, FindingSink findings)
    {
        var replicas = syntax.Replicas.Value;
        if (!double.IsInteger(replicas) || replicas is < 2 or > MaximumReplicas)
        {
            findings.Report(DiagnosticCatalog.EnsembleInvalid, syntax.Replicas.Span, $"An ensemble has a whole number of replicas from 2 to {MaximumReplicas:#,0}, not {replicas}.");
            return null;
        }

        if (SeedReader.Read(syntax.Seed, DiagnosticCatalog.EnsembleInvalid, findings) is not { } seed)
        {
            return null;
        }

        if (syntax.HalfWidth is not { } width)
        {
            return new EnsemblePlan((int)replicas, seed, null);
        }

        return Rule(width, model, findings) is { } rule ? new EnsemblePlan((int)replicas, seed, rule) : null;
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
