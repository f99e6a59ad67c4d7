using FlowTimeSim.Compiler.Artifacts;
using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Emission;
using FlowTimeSim.Projects.Packing;
using FlowTimeSim.Projects.Records;
using FlowTimeSim.Projects.Settings;

namespace FlowTimeSim.Projects.Outputs;

/// <summary>The engine model of every target engine, and the artifact that names them: <c>flowtime-model.yaml</c> for the first engine.</summary>
internal static class EngineModelPrinter
{
    public static void Print(OutputTree tree, NamedModel named, ModelResult result, ProjectInputs inputs, ProjectSettings settings, FindingSink findings)
    {
        for (var i = 0; i < settings.Engines.Length; i++)
        {
            var engine = settings.Engines[i];
            if (EngineModelEmitter.Emit(named.Assessment.Model.Engine, engine, id => ValuesOf(named, id), findings) is { } yaml)
            {
                tree.AddModel($"{named.Folder}/{FileName(i, engine.Name)}", yaml);
            }
        }

        tree.AddModel($"{named.Folder}/model-{named.ArtifactId}.yaml", ModelArtifactWriter.Write(ArtifactAssembly.Of(named, result, inputs, settings)));
    }

    public static string FileName(int position, string engine) => position == 0 ? "flowtime-model.yaml" : $"flowtime-model.{engine}.yaml";

    private static double[]? ValuesOf(NamedModel named, string nodeId) =>
        named.Assessment.Baseline is { } run && run.Result.TryGet(nodeId, out var values) ? values.Value.ToArray() : null;
}
