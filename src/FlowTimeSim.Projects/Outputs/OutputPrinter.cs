using System.Collections.Immutable;
using FlowTimeSim.Assessment.Reporting;
using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Sources;
using FlowTimeSim.Projects.Baselines;
using FlowTimeSim.Projects.Packing;
using FlowTimeSim.Projects.Printing;
using FlowTimeSim.Projects.Records;
using FlowTimeSim.Projects.Settings;
using FlowTimeSim.Views;

namespace FlowTimeSim.Projects.Outputs;

/// <summary>Prints what a build leaves, by scenario. What needs a model that is right is printed only when nothing is wrong.</summary>
internal static class OutputPrinter
{
    public static ImmutableArray<ModelResult> Print(
        OutputTree tree,
        ImmutableArray<NamedModel> models,
        ProjectInputs inputs,
        ProjectSettings settings,
        ISources sources,
        BaselineOutcome changes,
        FindingSink findings,
        Func<ImmutableArray<Finding>> judge)
    {
        var results = ImmutableArray.CreateBuilder<ModelResult>();
        foreach (var named in models)
        {
            var result = ModelResults.Of(named, settings);
            tree.Add($"{named.Folder}/test-results.json", TestResultsWriter.Write(named.Assessment));
            foreach (var (path, text) in named.Assessment.Differences.Concat(named.Assessment.Counterexamples))
            {
                tree.Add($"{named.Folder}/{path}", text);
            }

            if (changes.Baseline is not null)
            {
                var model = named.Assessment.Model;
                tree.Add($"{named.Folder}/changes.json", ChangesPrinter.Write(model.Id, named.ArtifactId, settings.Version, model.Grid, changes));
            }

            if (!findings.HasErrors)
            {
                result = result with { ContentDigest = ContentMeaning.DigestOf(named, settings).ToString() };
                EngineModelPrinter.Print(tree, named, result, inputs, settings, findings);
                SeriesPrinter.Print(tree, named);
            }

            results.Add(result);
        }

        // Emission may still find what an engine cannot take, and a level may make a warning an error; then nothing that looks ready may stay.
        var shown = judge();
        if (findings.HasErrors || shown.Any(finding => finding.Severity == Severity.Error))
        {
            tree.RemoveModels();
        }

        PrintReports(tree, models, inputs, settings, sources, changes, shown);
        return results.ToImmutable();
    }

    private static void PrintReports(
        OutputTree tree, ImmutableArray<NamedModel> models, ProjectInputs inputs, ProjectSettings settings, ISources sources, BaselineOutcome changes, ImmutableArray<Finding> all)
    {
        for (var i = 0; i < models.Length; i++)
        {
            var folder = models[i].Folder;
            var own = ModelFindings.Of(models[i], models, all);
            tree.Add($"{folder}/findings.sarif", SarifWriter.Write(own, inputs.SdkVersion, SarifPlace.Project(inputs.OpenSources())));
            tree.Add($"{folder}/junit.xml", JUnitWriter.Write(models[i].Assessment));
            tree.Add($"{folder}/{TestResultFiles.Trx}", TrxWriter.Write(models[i].Assessment));
            if (settings.GenerateReport)
            {
                tree.Add($"{folder}/{BundleAssembly.Preview}", PreviewSvg.Render(models[i].Assessment));
                tree.Add($"{folder}/report.html", ReportPage.Render(models[i].Assessment, own, Identity(models[i].ArtifactId, models[i].Title, folder, settings), Since(models[i], changes)));
            }
        }

        if (all.All(finding => finding.Severity != Severity.Error))
        {
            return;
        }

        foreach (var folder in FailedModels.Folders(inputs, models, sources))
        {
            tree.Add($"{folder}/findings.sarif", SarifWriter.Write(all, inputs.SdkVersion, SarifPlace.Project(inputs.OpenSources())));
            tree.Add($"{folder}/junit.xml", JUnitFailureWriter.Write(folder, all));
            tree.Add($"{folder}/{TestResultFiles.Trx}", JUnitFailureWriter.WriteTrx(folder, all));
            if (settings.GenerateReport)
            {
                tree.Add($"{folder}/report.html", ReportPage.RenderFailure(all, Identity(settings.ModelId, settings.Title ?? settings.ModelId, folder, settings)));
            }
        }
    }

    private static ReportChanges? Since(NamedModel model, BaselineOutcome changes) =>
        changes.Baseline is { } baseline && changes.Models.TryGetValue(model.Assessment.Model.Id, out var own) ? new ReportChanges(baseline.Name, own) : null;

    private static ReportIdentity Identity(string artifactId, string title, string scenario, ProjectSettings settings) =>
        new(artifactId, title, settings.Version, scenario, settings.Engines[0].Name);
}
