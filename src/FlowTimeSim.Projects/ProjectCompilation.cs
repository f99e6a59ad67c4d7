using System.Collections.Immutable;
using FlowTimeSim.Assessment;
using FlowTimeSim.Compiler;
using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Emission;
using FlowTimeSim.Compiler.Sources;
using FlowTimeSim.Projects.Settings;

namespace FlowTimeSim.Projects;

/// <summary>A project compiled, and judged when asked, with nothing written: what a build begins with, and what <c>run</c> and <c>check</c> do.</summary>
/// <param name="Models">The models without an error.</param>
/// <param name="Settings">The properties as they were understood.</param>
/// <param name="Sources">The files, with those that were read.</param>
public sealed record ProjectCompilation(ImmutableArray<CompiledModel> Models, ProjectSettings Settings, ISources Sources)
{
    /// <summary>How much findings matter.</summary>
    public required ProjectLevels Levels { get; init; }

    /// <summary>Every file that was asked for, found or not, relative to the project.</summary>
    public ImmutableArray<string> Reads => [.. Sources.ReadSet.Concat(Levels.Reads).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>Compiles a project.</summary>
    /// <param name="inputs">The project.</param>
    /// <param name="parameters">Parameter values on top of the scenarios', as text of the language.</param>
    /// <param name="engine">The one engine whose rules apply; null for the project's.</param>
    /// <param name="findings">Receives what is wrong.</param>
    /// <param name="cancellation">Stops between scenarios.</param>
    public static ProjectCompilation Compile(
        ProjectInputs inputs, ImmutableDictionary<string, string> parameters, EngineDialect? engine, FindingSink findings, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        ArgumentNullException.ThrowIfNull(findings);
        var places = PropertyPlaces.Read(inputs.ProjectFile);
        var settings = SettingsReader.Read(inputs, places, findings);
        settings = engine is null ? settings : settings with { Engines = [engine] };
        return Of(inputs, settings, places, parameters, findings, cancellation);
    }

    /// <summary>Runs and tests every model; what fails is a finding, as in a build.</summary>
    /// <param name="findings">Receives it.</param>
    /// <param name="cancellation">Stops between runs.</param>
    /// <param name="isShown">Whether a report is made of it, which shows more than findings do.</param>
    public ImmutableArray<ModelAssessment> Judge(FindingSink findings, CancellationToken cancellation, bool isShown = false)
    {
        var options = new AssessmentOptions(Settings.RunTests, Settings.TestFilter, Settings.AcceptGolden)
        {
            Metadata = MetadataOf(Settings),
            Rules = Levels.Rules.Release,
            WorkLimit = Settings.WorkLimit,
            MeasureAdequacy = Settings.MeasureAdequacy,
            DrawBands = isShown,
        };
        var judged = ImmutableArray.CreateBuilder<ModelAssessment>(Models.Length);
        foreach (var model in Models)
        {
            findings.About = model.Origin.Location;
            judged.Add(Assessor.Assess(model, Sources, options, findings, cancellation));
        }

        findings.About = null;
        return judged.ToImmutable();
    }

    internal static ProjectCompilation Of(
        ProjectInputs inputs, ProjectSettings settings, PropertyPlaces places, ImmutableDictionary<string, string> parameters, FindingSink findings, CancellationToken cancellation)
    {
        if (inputs.Scenarios.IsEmpty && inputs.Models.IsEmpty)
        {
            NothingToBuild.Report(inputs, findings);
        }

        var sources = inputs.OpenSources();
        var compilation = ModelCompiler.Compile(InputsOf(inputs, settings) with { Parameters = parameters }, sources, findings, cancellation);
        return new(compilation.Models, settings, sources) { Levels = ProjectLevels.Read(inputs, places, findings) };
    }

    internal static CompilerInputs InputsOf(ProjectInputs inputs, ProjectSettings settings) => new()
    {
        Catalogs = inputs.Catalogs,
        ReferencedCatalogs = inputs.ReferencedCatalogs,
        Scenarios = inputs.Scenarios,
        Tests = inputs.Tests,
        Models = inputs.Models,
        Engines = settings.Engines,
        Export = settings.Export,
        WorkLimit = settings.WorkLimit,
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
