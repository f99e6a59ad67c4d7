using System.Collections.Immutable;
using System.Globalization;
using FlowTimeSim.Compiler;
using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Emission;
using FlowTimeSim.Registry;

namespace FlowTimeSim.Projects.Settings;

/// <summary>Reads a project's properties; each that cannot be understood is a finding at its line, and the default holds.</summary>
public sealed class SettingsReader
{
    private readonly ProjectInputs inputs;
    private readonly PropertyPlaces places;
    private readonly FindingSink findings;

    private SettingsReader(ProjectInputs inputs, PropertyPlaces places, FindingSink findings) =>
        (this.inputs, this.places, this.findings) = (inputs, places, findings);

    /// <summary>The settings of a project.</summary>
    public static ProjectSettings Read(ProjectInputs inputs, PropertyPlaces places, FindingSink findings) =>
        new SettingsReader(inputs, places, findings).Read();

    private ProjectSettings Read() => new()
    {
        ModelId = ModelId(),
        Title = inputs.Property("Title"),
        Description = inputs.Property("Description"),
        Authors = inputs.Property("Authors"),
        Version = Version(),
        Tags = List("ModelTags"),
        Engines = Engines(),
        Export = new ExportOptions(
            inputs.Property("ModelStart"), inputs.Property("ModelBins"), inputs.Property("ModelBinSize"), inputs.Property("ModelBinUnit"),
            List("ModelOutputs"), inputs.FileName),
        IncludeValidation = Flag("IncludeValidation", true),
        IsComplete = IsComplete(),
        RunTests = Flag("RunModelTests", true),
        TestFilter = inputs.Property("ModelTestFilter") ?? string.Empty,
        AcceptGolden = Flag("AcceptGolden", false),
        MeasureAdequacy = Flag("MeasureTestAdequacy", false),
        MinimumQualityScore = MinimumQualityScore(),
        WorkLimit = WorkLimit(),
        GenerateReport = Flag("GenerateModelReport", true),
        Created = Created(),
        DefaultScenario = inputs.Property("DefaultScenario"),
    };

    private string ModelId()
    {
        var id = inputs.Property("ModelId") ?? inputs.Name;
        if (NameRules.IsModelId(id))
        {
            return id;
        }

        var proposal = ModelNames.Propose(id);
        if (inputs.Property("ModelId") == inputs.Name || inputs.Property("ModelId") is null)
        {
            // The name of the file stands in for a property that was not said; a name that is no id is made into one.
            return proposal;
        }

        findings.Report(DiagnosticCatalog.InvalidModelId, places.Of("ModelId"),
            $"'{id}' cannot be a model's id. It begins with a letter or '_', goes on with letters, digits, '.', '_' and '-', has at most 128 characters, and does not begin with 'run_' or 'cmp_'. Write '{proposal}'.");
        return proposal;
    }

    private string Version()
    {
        var version = inputs.Property("Version") ?? "1.0.0";
        if (SemVersion.TryParse(version, out _))
        {
            return version;
        }

        findings.Report(DiagnosticCatalog.InvalidVersion, places.OfAny("Version", "VersionPrefix"),
            $"'{version}' is no version of a model. Write three numbers, as in '1.2.0' or '1.2.0-beta.1' (SemVer 2.0).");
        return "1.0.0";
    }

    private ImmutableArray<EngineDialect> Engines()
    {
        var result = ImmutableArray.CreateBuilder<EngineDialect>();
        foreach (var name in List("TargetEngines"))
        {
            if (EngineDialects.Find(name) is { } dialect)
            {
                if (!result.Contains(dialect))
                {
                    result.Add(dialect);
                }
            }
            else
            {
                var known = EngineDialects.All.Select(row => row.Name).ToList();
                var nearest = Nearest.Find(name, known) ?? known[0];
                findings.Report(DiagnosticCatalog.UnknownEngine, places.OfAny("TargetEngines", "TargetEngine"),
                    $"No engine is called '{name}'. Did you mean '{nearest}'? Known are {string.Join(", ", known)}.");
            }
        }

        return result.Count > 0 ? result.ToImmutable() : [EngineDialects.FlowTime202605];
    }

    private bool IsComplete()
    {
        var content = inputs.Property("BundleContent") ?? "Complete";
        var complete = content.Equals("Complete", StringComparison.OrdinalIgnoreCase);
        if (!complete && !content.Equals("Minimal", StringComparison.OrdinalIgnoreCase))
        {
            Report("BundleContent", content, "Complete or Minimal");
            return true;
        }

        return complete;
    }

    private double? MinimumQualityScore()
    {
        if (inputs.Property("MinimumQualityScore") is not { } text)
        {
            return null;
        }

        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var score) && score is >= 0 and <= 1)
        {
            return score;
        }

        Report("MinimumQualityScore", text, "a number from 0 to 1");
        return null;
    }

    private long WorkLimit()
    {
        if (inputs.Property("ModelWorkLimit") is not { } text)
        {
            return ModelWork.DefaultLimit;
        }

        if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var limit) && limit > 0)
        {
            return limit;
        }

        Report("ModelWorkLimit", text, "a whole number of node-bins, from 1");
        return ModelWork.DefaultLimit;
    }

    private string Created()
    {
        var text = inputs.Property("ModelCreated");
        if (CreatedStamp.Parse(text) is { } stamp)
        {
            return stamp;
        }

        Report("ModelCreated", text!, "seconds since 1970, or a time as in 2024-10-01T10:30:00Z");
        return CreatedStamp.Fixed;
    }

    private bool Flag(string property, bool otherwise)
    {
        if (inputs.Property(property) is not { } text)
        {
            return otherwise;
        }

        if (bool.TryParse(text, out var value))
        {
            return value;
        }

        Report(property, text, "true or false");
        return otherwise;
    }

    private void Report(string property, string value, string expected) =>
        findings.Report(DiagnosticCatalog.InvalidProperty, places.Of(property), $"{property} is '{value}'. Write {expected}.");

    private ImmutableArray<string> List(string property) =>
        inputs.Property(property) is { } text ? [.. text.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)] : [];
}
