using System.Collections.Immutable;
using FlowTimeSim.Bundles;
using FlowTimeSim.Compiler;
using FlowTimeSim.Compiler.Configuration;
using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Sources;
using FlowTimeSim.Compiler.Text;

namespace FlowTimeSim.Server;

/// <summary>The models of a complete bundle, compiled again from its sources.</summary>
public static class BundledModels
{
    /// <summary>Compiles the scenario that the manifest names, or another one of its project.</summary>
    /// <param name="bundle">A verified bundle with sources.</param>
    /// <param name="scenario">Another scenario; null for the manifest's.</param>
    /// <param name="parameters">Parameter values as text of the language, by name.</param>
    /// <param name="findings">Receives what is wrong; other scenarios of the project may have errors of their own.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>The model, or null after a finding.</returns>
    public static CompiledModel? Compile(
        Bundle bundle, string? scenario, ImmutableDictionary<string, string> parameters, FindingSink findings, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(bundle);
        ArgumentNullException.ThrowIfNull(findings);
        if (BundledProject.Read(bundle) is not { } project)
        {
            findings.Report(DiagnosticCatalog.BundleMissingOrUnlisted, Location.File(BundleSources.Folder + "project.json"),
                $"The bundle of '{bundle.Manifest.ModelId}' does not say what its sources are: sources/project.json is missing or cannot be read. Pack it again.");
            return null;
        }

        var compilation = ModelCompiler.Compile(project.Inputs with { Parameters = parameters }, project.Sources, findings, cancellation);
        var wanted = scenario ?? bundle.Manifest.Metadata.GetValueOrDefault("scenario");
        var model = compilation.Models.FirstOrDefault(model => model.Id == wanted)
            ?? compilation.Models.FirstOrDefault(model => FolderOf(model.Id) == wanted)
            ?? (wanted is null && compilation.Models is [var only] ? only : null);
        if (model is null && !findings.HasErrors)
        {
            findings.Report(DiagnosticCatalog.BundleMissingOrUnlisted, Location.File(BundleSources.Folder + "project.json"),
                $"The sources of '{bundle.Manifest.ModelId}' have no scenario '{wanted ?? "without a name"}'. They have {string.Join(", ", compilation.Models.Select(other => other.Id))}.");
        }

        return model;
    }

    /// <summary>Which findings of a bundle's sources are shown, and as what: its comments and its <c>flowtime.yaml</c> travel with it.</summary>
    /// <param name="bundle">A verified bundle with sources.</param>
    public static SeverityPolicy PolicyOf(Bundle bundle)
    {
        ArgumentNullException.ThrowIfNull(bundle);
        if (BundledProject.Read(bundle) is not { } project)
        {
            return SeverityPolicy.AsFound;
        }

        // What is wrong with the configuration failed the build, or the bundle would not be.
        var rules = ConfigurationReader.Read(ConfigurationPlace.In(project.Sources), new FindingSink());
        var inputs = project.Inputs;
        return SeverityPolicy.Of(SeverityPolicy.TextsOf(project.Sources, [.. inputs.Catalogs, .. inputs.Scenarios, .. inputs.Tests, .. inputs.Models]), rules with { Release = project.Rules ?? rules.Release });
    }

    // A manifest names the folder that a model's outputs had, which is its id as a file name.
    private static string FolderOf(string id)
    {
        var name = string.Concat(id.Select(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-' or '.' or '@' ? c : '_')).Trim('.');
        return name.Length == 0 ? "_" : name;
    }
}
