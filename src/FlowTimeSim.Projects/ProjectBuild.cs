using System.Collections.Immutable;
using FlowTimeSim.Assessment;
using FlowTimeSim.Compiler;
using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Sources;
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
        var sources = new FolderSources(inputs.Folder, inputs.ReferencedRoots.Select(root => Path.GetFullPath(root, inputs.Folder)));
        var models = Judge(inputs, settings, sources, findings, cancellation);
        var named = ModelNaming.Name(models, inputs, settings, places, findings);
        QualityGate.Check(named, settings, places, findings);
        cancellation.ThrowIfCancellationRequested();

        var tree = new OutputTree();
        var own = SeverityPolicy.TextsOf(sources, [.. inputs.Catalogs, .. inputs.Scenarios, .. inputs.Tests, .. inputs.Models]);
        var policy = SeverityPolicy.Of(own);
        var isComplete = settings.RunTests && settings.TestFilter.Length == 0;
        var results = OutputPrinter.Print(tree, named, inputs, settings, sources, findings, () => policy.Judge(findings, isComplete));
        cancellation.ThrowIfCancellationRequested();
        tree.MoveInto(inputs.OutputFolder, previous?.Outputs ?? [], findings);
        AcceptedGolden.Write(named, inputs.Folder, findings);

        return new BuildOutcome(policy.Judge(findings, isComplete), results)
        {
            Outputs = tree.Paths,
            Reads = [.. sources.ReadSet],
            Settings = settings,
        };
    }

    private static ImmutableArray<ModelAssessment> Judge(
        ProjectInputs inputs, ProjectSettings settings, ISources sources, FindingSink findings, CancellationToken cancellation)
    {
        if (inputs.Scenarios.IsEmpty && inputs.Models.IsEmpty)
        {
            NothingToBuild.Report(inputs, findings);
        }

        var compilation = ModelCompiler.Compile(CompilerInputsOf(inputs, settings), sources, findings, cancellation);
        var options = new AssessmentOptions(settings.RunTests, settings.TestFilter, settings.AcceptGolden) { Metadata = MetadataOf(settings) };
        return [.. compilation.Models.Select(model => Assessor.Assess(model, sources, options, findings, cancellation))];
    }

    private static CompilerInputs CompilerInputsOf(ProjectInputs inputs, ProjectSettings settings) => new()
    {
        Catalogs = inputs.Catalogs,
        ReferencedCatalogs = inputs.ReferencedCatalogs,
        Scenarios = inputs.Scenarios,
        Tests = inputs.Tests,
        Models = inputs.Models,
        Engines = settings.Engines,
        Export = settings.Export,
    };

    private static SortedDictionary<string, string> MetadataOf(ProjectSettings settings)
    {
        var result = new SortedDictionary<string, string>(StringComparer.Ordinal) { ["id"] = settings.ModelId, ["version"] = settings.Version };
        Add("title", settings.Title);
        Add("description", settings.Description);
        Add("authors", settings.Authors);
        Add("tags", settings.Tags.IsEmpty ? null : string.Join(';', settings.Tags));
        return result;

        void Add(string name, string? value)
        {
            if (!string.IsNullOrWhiteSpace(value))
            {
                result[name] = value;
            }
        }
    }
}
