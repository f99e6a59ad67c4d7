using System.Globalization;
using FlowTimeSim.Bundles;
using FlowTimeSim.Compiler;
using FlowTimeSim.Compiler.Configuration;
using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Emission;
using FlowTimeSim.Compiler.EngineModels;
using FlowTimeSim.Compiler.Sources;
using FlowTimeSim.Compiler.Text;
using FlowTimeSim.Projects;
using FlowTimeSim.Projects.DataOnly;
using FlowTimeSim.Server;

namespace FlowTimeSim.Cli.Inputs;

/// <summary>Reads and compiles the model that a call means, whatever holds it.</summary>
internal static class ModelLoader
{
    /// <summary>The path with its folder's project in place of a folder; with what is wrong with it, if anything is.</summary>
    public static Loading Find(string given, FindingSink findings)
    {
        var path = new GivenPath(given);
        if (Directory.Exists(path.Full))
        {
            return path.ProjectInside() is { } project
                ? new(project)
                : new(path) { WrongUse = $"'{PlainText.Escape(given)}' is a folder without exactly one {GivenPath.Project} file. Name the file." };
        }

        if (File.Exists(path.Full))
        {
            return new(path);
        }

        findings.Report(DiagnosticCatalog.SourceNotFound, Location.File(path.Name), $"There is no file '{given}'.");
        return new(path) { IsMissing = true };
    }

    public static Loading Load(ModelRequest request, FindingSink findings, CancellationToken cancellation)
    {
        var found = Find(request.Path, findings);
        if (found.WrongUse is not null || found.IsMissing)
        {
            return found;
        }

        return found.Path.Ends(GivenPath.Project) ? OfProject(found, request, findings, cancellation)
            : found.Path.Ends(GivenPath.Bundle) ? OfBundle(found, request, findings, cancellation)
            : OfText(found, request, findings);
    }

    private static Loading OfProject(Loading found, ModelRequest request, FindingSink findings, CancellationToken cancellation)
    {
        if (DataOnlyProject.Read(found.Path.Full, findings) is not { } inputs)
        {
            return found;
        }

        var compilation = ProjectCompilation.Compile(inputs, request.Values, request.Engine, findings, cancellation);
        found = found with { Policy = ShownFindings.PolicyOf(inputs, compilation) };
        var ids = string.Join(", ", compilation.Models.Select(model => PlainText.Escape(model.Id)));
        var wanted = request.Scenario ?? compilation.Settings.DefaultScenario;
        if (compilation.Models.FirstOrDefault(model => model.Id == wanted) is { } named)
        {
            return found with { Model = named, Engine = compilation.Settings.Engines[0] };
        }

        if (findings.HasErrors)
        {
            return found;
        }

        return wanted is not null ? found with { WrongUse = $"No scenario is called '{PlainText.Escape(wanted)}'. There are {ids}." }
            : compilation.Models is [var only] ? found with { Model = only, Engine = compilation.Settings.Engines[0] }
            : found with { WrongUse = $"The project has several scenarios. Choose one with --scenario: {ids}." };
    }

    private static Loading OfBundle(Loading found, ModelRequest request, FindingSink findings, CancellationToken cancellation)
    {
        var reading = BundleReader.Open(found.Path.Full, cancellation: cancellation);
        if (reading.Bundle is not { } bundle)
        {
            BundleFaults.Report(reading.Faults, found.Path.Name, findings);
            return found;
        }

        using (bundle)
        {
            var engine = request.Engine ?? bundle.Manifest.Engines.Select(EngineDialects.Find).FirstOrDefault(known => known is not null) ?? EngineDialects.FlowTime202605;
            if (bundle.Manifest.Content == BundleCompleteness.Complete)
            {
                var model = BundledModels.Compile(bundle, request.Scenario, request.Values, findings, cancellation);
                return found with { Model = model, Engine = engine, Policy = BundledModels.PolicyOf(bundle) };
            }

            if (request.Scenario is not null || !request.Values.IsEmpty)
            {
                return found with { WrongUse = "The bundle holds no sources, so it runs only as built: without --scenario and --set." };
            }

            var text = new SourceText("flowtime-model.yaml", bundle.Find("flowtime-model.yaml") is null ? "" : System.Text.Encoding.UTF8.GetString(bundle.ReadBytes("flowtime-model.yaml")));
            return found with { Model = BareModelCompiler.Compile(text, engine, findings), Engine = engine, IsBare = true };
        }
    }

    private static Loading OfText(Loading found, ModelRequest request, FindingSink findings)
    {
        if (request.Scenario is not null)
        {
            return found with { WrongUse = "A bare model has no scenarios. Name a project or a bundle, or leave out --scenario." };
        }

        var engine = request.Engine ?? EngineDialects.FlowTime202605;
        var reading = new OverlaySources(new FolderSources(found.Path.Folder), request.Edited).Read(found.Path.Name);
        if (reading.Text is not { } text)
        {
            SourceFaults.Report(reading, found.Path.Name, Location.File(found.Path.Name), findings);
            return found;
        }

        found = found with { Policy = SeverityPolicy.Of([text], ConfigurationReader.Read(ConfigurationPlace.Of(found.Path.Folder), findings)) };
        var model = BareModelCompiler.Compile(text, engine, findings);
        if (model is null || request.Values.IsEmpty)
        {
            return found with { Model = model, Engine = engine, IsBare = true };
        }

        var changes = new List<ModelChange>();
        foreach (var (name, value) in request.Values.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            if (!double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || !double.IsFinite(number))
            {
                return found with { WrongUse = $"--set {PlainText.Escape(name)}: '{PlainText.Escape(value)}' is no number, and a bare model knows no units." };
            }

            changes.Add(new(name, "set", null, number, null));
        }

        return found with { Model = ModelCompiler.Recompile(model, changes, findings), Engine = engine };
    }
}
