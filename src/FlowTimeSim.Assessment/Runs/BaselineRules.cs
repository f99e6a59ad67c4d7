using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Rules;

namespace FlowTimeSim.Assessment.Runs;

/// <summary>Applies the rules to the baseline run: once a model, and never to a run under a test's changes or under stress.</summary>
internal static class BaselineRules
{
    /// <summary>A model of components has its rules, one of bare nodes others.</summary>
    public static void Check(ModelRun baseline, FindingSink findings)
    {
        var model = baseline.Model;
        if (model.Flow is null)
        {
            EngineModelRules.Check(model.Engine, id => baseline.Result.TryGet(id, out var series) ? series.Value.ToArray() : null, findings);
        }
        else
        {
            FlowRules.Check(model, baseline.Find, findings);
            CompletenessRules.Check(model, findings);
        }
    }
}
