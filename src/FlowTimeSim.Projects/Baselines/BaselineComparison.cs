using System.Collections.Immutable;
using FlowTimeSim.Assessment;
using FlowTimeSim.Assessment.Changes;
using FlowTimeSim.Assessment.Runs;
using FlowTimeSim.Compiler;
using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Text;
using FlowTimeSim.Engine;
using FlowTimeSim.Projects.Settings;

namespace FlowTimeSim.Projects.Baselines;

/// <summary>Compares a project with its baseline, scenario by scenario, and holds what changed against the version.</summary>
public static class BaselineComparison
{
    /// <summary>What changed; what it asks of the version, and each change that others notice, is a finding.</summary>
    /// <param name="inputs">The project.</param>
    /// <param name="settings">Its properties.</param>
    /// <param name="places">Where they stand.</param>
    /// <param name="models">Its models, judged.</param>
    /// <param name="findings">Receives what is wrong.</param>
    /// <param name="cancellation">Stops between runs.</param>
    public static BaselineOutcome Compare(
        ProjectInputs inputs, ProjectSettings settings, PropertyPlaces places, ImmutableArray<ModelAssessment> models, FindingSink findings, CancellationToken cancellation)
    {
        if (BaselineReader.Read(inputs, settings, places, findings, cancellation) is not { } reading)
        {
            return BaselineOutcome.None;
        }

        if (reading.Baseline is not { } baseline)
        {
            return BaselineOutcome.None with { Reads = reading.Reads };
        }

        var found = new FindingSink();
        var oldSettings = SettingsReader.Read(baseline.Project, PropertyPlaces.Read(baseline.Project.ProjectFile), found);
        var old = ModelCompiler.Compile(ProjectCompilation.InputsOf(baseline.Project, oldSettings), baseline.Sources, found, cancellation).Models;
        if (found.HasErrors)
        {
            var first = found.ToSorted().First(finding => finding.Severity == Severity.Error);
            findings.Report(DiagnosticCatalog.BaselineNotCompared, places.Of(Baseline.Property),
                $"The baseline {baseline.Name} does not compile with this release, so what has an error was not compared: {first.Code} at {first.Where.Path}({first.Where.Line}): {first.Message}");
        }

        var changes = models.ToImmutableSortedDictionary(
            model => model.Model.Id, model => Changes(old.FirstOrDefault(other => other.Id == model.Model.Id), model, cancellation), StringComparer.Ordinal);
        if (!changes.IsEmpty && !found.HasErrors)
        {
            // What concerns the project as a whole stands with its first scenario.
            var (first, own) = changes.First();
            changes = changes.SetItem(first, own with { Contract = [.. ProjectContract.Compare(old, models, oldSettings, settings, places, findings.HasErrors), .. own.Contract] });
        }

        var outcome = new BaselineOutcome(baseline, oldSettings.Version, changes) { Reads = reading.Reads };
        ChangeFindings.Report(outcome, settings, places, findings);
        return outcome;
    }

    private static ModelChanges Changes(CompiledModel? before, ModelAssessment after, CancellationToken cancellation)
    {
        if (before is null)
        {
            var where = after.Model.Origin.Location;
            return ModelChanges.Nothing with { Contract = [new("model", after.Model.Id, $"The scenario '{after.Model.Id}' is new.", VersionStep.Minor, where) { After = after.Model.Id }] };
        }

        var result = Evaluator.Run(before.Program, cancellation);
        var run = result.FirstNonFinite is null ? new ModelRun(before, result) : null;
        return ChangeReader.Compare(before, run, after.Model, after.Baseline, AttributionLimits.Build, cancellation);
    }
}
