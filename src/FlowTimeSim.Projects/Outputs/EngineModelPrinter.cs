using FlowTimeSim.Compiler.Artifacts;
using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Projects.Packing;
using FlowTimeSim.Projects.Records;
using FlowTimeSim.Projects.Settings;

namespace FlowTimeSim.Projects.Outputs;

/// <summary>The engine model of every target engine, and the artifact that names them: <c>flowtime-model.yaml</c> for the first engine.</summary>
internal static class EngineModelPrinter
{
    public static void Print(OutputTree tree, NamedModel named, ModelResult result, ProjectInputs inputs, ProjectSettings settings, Phases phases, FindingSink findings)
    {
        for (var i = 0; i < settings.Engines.Length; i++)
        {
            var engine = settings.Engines[i];
            if (phases.Emit(named, engine, findings) is { } yaml)
            {
                tree.AddModel($"{named.Folder}/{FileName(i, engine.Name)}", yaml);
            }
        }

        tree.AddModel($"{named.Folder}/model-{named.ArtifactId}.yaml", ModelArtifactWriter.Write(ArtifactAssembly.Of(named, result, inputs, settings)));
    }

    public static string FileName(int position, string engine) => position == 0 ? "flowtime-model.yaml" : $"flowtime-model.{engine}.yaml";
}
