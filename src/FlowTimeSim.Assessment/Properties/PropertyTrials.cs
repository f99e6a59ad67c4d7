using System.Collections.Immutable;
using FlowTimeSim.Assessment.Expectations;
using FlowTimeSim.Assessment.Runs;
using FlowTimeSim.Assessment.Runs.Laws;
using FlowTimeSim.Assessment.Verdicts;
using FlowTimeSim.Compiler;
using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Syntax;

namespace FlowTimeSim.Assessment.Properties;

/// <summary>Runs a model under drawn conditions and judges a property's expectations there. What was tried once is remembered.</summary>
internal sealed class PropertyTrials(
    CompiledModel model, PropertyPlan plan, ImmutableArray<(ExpectationSyntax Syntax, bool IsAlways)> expectations, double? bareFlowMinutes, LawBook laws)
{
    private readonly Dictionary<string, PropertyTrial> known = new(StringComparer.Ordinal);

    /// <summary>The verdicts under some conditions.</summary>
    /// <param name="steps">One for each range; null leaves it as the scenario says.</param>
    /// <param name="name">What the run is called when it breaks a law; null: it was judged by the laws already, or is only a step of the shrinking.</param>
    /// <param name="cancellation">Stops the run.</param>
    public PropertyTrial At(ImmutableArray<int?> steps, string? name, CancellationToken cancellation)
    {
        var key = string.Join(',', steps);
        if (!known.TryGetValue(key, out var trial))
        {
            known.Add(key, trial = Run(steps, name, cancellation));
        }

        return trial;
    }

    private PropertyTrial Run(ImmutableArray<int?> steps, string? name, CancellationToken cancellation)
    {
        // What is wrong with a drawn model is said once, with the draw; what is wrong with the expectations was said of the scenario's own.
        var aside = new FindingSink();
        var changes = plan.Ranges.Select((range, i) => steps[i] is { } step ? ModelChange.Of(range.Syntax.At(range.Literal(step))) : null).OfType<ModelChange>().ToList();
        var changed = ModelCompiler.Recompile(model, changes, aside);
        var run = changed is null ? null : FiniteRun.Of(changed, aside, cancellation);
        if (run is null)
        {
            return new PropertyTrial([], aside.ToSorted().FirstOrDefault(finding => finding.Severity == Severity.Error)?.Message ?? "It does not compile.");
        }

        if (name is not null)
        {
            laws.Judge(run, name);
        }

        var reader = new ExpectationReader(new ExpectationContext(run.Model, bareFlowMinutes, false, aside));
        return new PropertyTrial([.. expectations.Select(e => reader.Read(e.Syntax, e.IsAlways) is { } prepared ? ExpectationJudge.Judge(prepared, run) : null)], null);
    }
}
