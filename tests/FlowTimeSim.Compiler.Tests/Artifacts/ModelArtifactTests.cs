using FlowTimeSim.Compiler.Artifacts;
using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.EngineModels;
using FlowTimeSim.Compiler.Tests.Emission;
using FlowTimeSim.Compiler.Tests.EngineModels;
using FlowTimeSim.Compiler.Text;

namespace FlowTimeSim.Compiler.Tests.Artifacts;

public sealed class ModelArtifactTests
{
    [Fact]
    public void The_founding_form_is_read_whole()
    {
        var artifact = Read(File.ReadAllText(Path.Combine(ConformanceCase.Root, "..", "golden", "founding", "aligned.yaml")));
        Assert.Equal(
            ("manufacturing_line_2024", "Manufacturing Line Model Q4 2024", "2024-09-20T10:30:00Z", "operations@acme.com", "1.2.0"),
            (artifact.Metadata.Id, artifact.Metadata.Title, artifact.Metadata.Created, artifact.Metadata.Author, artifact.Metadata.Version));
        Assert.Equal(["manufacturing", "capacity", "seasonal"], artifact.Metadata.Tags.AsEnumerable());
        Assert.Equal(("manufacturing-systems.yaml", "q4-forecast"), (artifact.SimConfig!.Catalog, artifact.SimConfig.Scenario));
        Assert.Equal(new ArtifactParameter("demand_pattern", "seasonal", true), artifact.SimConfig.Parameters[0]);
        Assert.Equal(new ArtifactParameter("capacity_utilization", "0.85", false), artifact.SimConfig.Parameters[1]);
        Assert.Equal(["baseline_validation", "capacity_stress_test"], artifact.Validation!.TestScenarios.AsEnumerable());
        Assert.Equal((0.94, true, "3.0.1"), (artifact.Validation.QualityScore, artifact.Validation.EngineCompatibility, artifact.Validation.SimVersion));
        Assert.Equal(new ArtifactAsset("flowtime-model.yaml", "engine_model"), artifact.Assets[3]);
        Assert.Equal(7, artifact.Model.Nodes.Length);
    }

    [Fact]
    public void What_is_written_reads_back_and_is_written_again_to_the_same_bytes()
    {
        var artifact = new ModelArtifact(
            new ArtifactMetadata("line") { Title = "A \"line\": 50 % #1", Description = "two\nlines", Created = "1980-01-01T00:00:00Z", Version = "1.0", Tags = ["a, b", "no"] },
            Emitted.Model(
                3,
                Emitted.Const("a", 1.5, 1e-7, -2),
                new PmfNode("p", Emitted.Nowhere, [80, 100], [0.4, 0.6]),
                Emitted.Expr("s", "MIN(SHIFT(q, 1) + a, 1)"),
                new QueueNode("q", Emitted.Nowhere, "a", "s", null, 20, new QueueDispatch(2, 1, "p"))) with
            { Outputs = [new EngineOutput("q", "q.csv")] })
        {
            SimConfig = new ArtifactSimConfig { Catalog = "c.yaml", Scenario = "base", Parameters = [new("lanes", "14", false), new("on", "yes", true)] },
            Validation = new ArtifactValidation { SimVersion = "0.1.0", TestScenarios = ["one"], QualityScore = 0.5, EngineCompatibility = false },
            Assets = [new ArtifactAsset("flowtime-model.yaml", "engine_model")],
        };
        var text = ModelArtifactWriter.Write(artifact);
        var read = Read(text);
        Assert.Equal(text, ModelArtifactWriter.Write(read));
        Assert.Equal((artifact.Metadata.Title, artifact.Metadata.Description), (read.Metadata.Title, read.Metadata.Description));
        Assert.Equal(artifact.SimConfig.Parameters.AsEnumerable(), read.SimConfig!.Parameters.AsEnumerable());
        Assert.Equal(Emitted.Run(artifact.Model)["q"].ToArray(), Emitted.Run(read.Model)["q"].ToArray());
        Assert.DoesNotContain('\r', text);
    }

    [Fact]
    public void The_written_form_is_the_founding_documents()
    {
        var text = ModelArtifactWriter.Write(Read(File.ReadAllText(Path.Combine(ConformanceCase.Root, "..", "golden", "founding", "aligned.yaml"))));
        foreach (var line in new[]
        {
            "kind: \"Model\"", "schemaVersion: 1", "  id: \"manufacturing_line_2024\"", "  grid:", "    bins: 2160", "    binMinutes: 60",
            "        \"80\": 0.1", "  sim_config:", "      demand_pattern: \"seasonal\"", "      buffer_size: 100", "  validation:", "    quality_score: 0.94",
            "    engine_compatibility: true", "assets:", "  - path: \"flowtime-model.yaml\"", "    type: \"engine_model\"",
        })
        {
            Assert.Contains("\n" + line + "\n", "\n" + text, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("kind: Model\nschemaVersion: 1\nspec: {}", 1, "FTS3002")]
    [InlineData("kind: Model\nschemaVersion: 2\nmetadata: {id: a}\nspec: {grid: {bins: 1, binMinutes: 60}, nodes: []}", 2, "FTS3003")]
    [InlineData("kind: Model\nschemaVersion: 1\nmetadata: {id: a}\nspec: {grid: {bins: 0, binMinutes: 60}, nodes: []}", 4, "FTS3004")]
    [InlineData("kind: Model\nschemaVersion: 1\nmetadata: {id: a}\nspec: {grid: {bins: 1, binMinutes: 60}, nodes: [], validation: {quality_score: 7}}", 4, "FTS3003")]
    [InlineData("kind: Model\nschemaVersion: 1\nmetadata: {id: a}\nspec: 3", 4, "FTS3003")]
    [InlineData("- a", 1, "FTS3003")]
    public void What_is_no_artifact_is_told_at_its_line(string text, int line, string code)
    {
        var findings = new FindingSink();
        Assert.Null(ModelArtifactReader.Read(new SourceText("models/a.yaml", text), findings));
        Assert.Contains(findings.ToSorted(), finding => (finding.Code, finding.Where.Line) == (code, line));
    }

    [Fact]
    public void Every_cut_of_the_founding_example_ends_without_an_exception()
    {
        var text = File.ReadAllText(Path.Combine(ConformanceCase.Root, "..", "golden", "founding", "aligned.yaml"));
        for (var length = 0; length < text.Length; length += 37)
        {
            var findings = new FindingSink();
            var artifact = ModelArtifactReader.Read(new SourceText("a.yaml", text[..length]), findings);
            Assert.True(artifact is not null || findings.HasErrors);
        }
    }

    private static ModelArtifact Read(string text)
    {
        var findings = new FindingSink();
        var artifact = ModelArtifactReader.Read(new SourceText("models/a.yaml", text), findings);
        Assert.Empty(findings.ToSorted());
        return Assert.IsType<ModelArtifact>(artifact);
    }
}
