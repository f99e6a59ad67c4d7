using System.Collections.Immutable;
using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Projects.Baselines;
using FlowTimeSim.Projects.Outputs;
using FlowTimeSim.Projects.Records;
using FlowTimeSim.Projects.Settings;

namespace FlowTimeSim.Projects;

/// <summary>
/// One model project, walked once: settings, sources, compile, run and judge, print, write aside and move. Whatever is wrong is a finding;
/// a failing build still leaves its findings, verdicts and reports, and takes away the engine model of before.
/// </summary>
public static class ProjectBuild
{
    /// <summary>Builds a project.</summary>
    /// <param name="inputs">What was evaluated.</param>
    /// <param name="previous">What the last build of this configuration left, or null.</param>
    /// <param name="cancellation">Stops between phases and inside the long ones; nothing is moved into place then.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static BuildOutcome Run(ProjectInputs inputs, ProjectRecord? previous, CancellationToken cancellation)
    {
        var findings = new FindingSink();
        var places = PropertyPlaces.Read(inputs.ProjectFile);
        var settings = SettingsReader.Read(inputs, places, findings);
        var compilation = ProjectCompilation.Of(inputs, settings, places, ImmutableDictionary<string, string>.Empty, findings, cancellation);
        var sources = compilation.Sources;
        var models = compilation.Judge(findings, cancellation, settings.GenerateReport);
        var named = ModelNaming.Name(models, inputs, settings, places, findings);
        QualityGate.Check(named, settings, places, findings);
        var changes = BaselineComparison.Compare(inputs, settings, places, models, findings, cancellation);
        cancellation.ThrowIfCancellationRequested();

        var tree = new OutputTree();
        var results = OutputPrinter.Print(tree, named, inputs, settings, sources, changes, findings, () => ShownFindings.Of(inputs, compilation, findings));
        cancellation.ThrowIfCancellationRequested();
        tree.MoveInto(inputs.OutputFolder, previous?.Outputs ?? [], findings);
        AcceptedGolden.Write(named, inputs.Folder, findings);

        return new BuildOutcome(ShownFindings.Of(inputs, compilation, findings), results)
        {
            Outputs = tree.Paths,
            Reads = compilation.Reads,
            Settings = settings,
            Changes = changes,
        };
    }
}
