using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Emission;
using FlowTimeSim.Compiler.EngineModels;
using FlowTimeSim.Compiler.Sources;
using FlowTimeSim.Compiler.Tests.Syntax;
using FlowTimeSim.Compiler.Text;
using FlowTimeSim.Engine;

namespace FlowTimeSim.Compiler.Tests.Lowering;

public sealed class RoundTripTests
{
    [Theory]
    [InlineData("airport")]
    [InlineData("extends")]
    [InlineData("blocking")]
    [InlineData("grid-parts")]
    [InlineData("pulses")]
    [InlineData("random")]
    [InlineData("delays")]
    [InlineData("holding")]
    [InlineData("retries")]
    public void What_is_emitted_reads_back_to_the_same_numbers(string name)
    {
        var root = GoldenFolder.PathOf("compile", name);
        var inputs = new CompilerInputs
        {
            Catalogs = [.. Directory.EnumerateFiles(Path.Combine(root, "catalog")).Select(file => "catalog/" + Path.GetFileName(file))],
            Scenarios = [.. Directory.EnumerateFiles(Path.Combine(root, "scenarios")).Select(file => "scenarios/" + Path.GetFileName(file))],
        };
        var models = ModelCompiler.Compile(inputs, new FolderSources(root), new FindingSink()).Models;
        Assert.NotEmpty(models);
        foreach (var model in models)
        {
            var findings = new FindingSink();
            var text = EngineModelEmitter.Emit(model.Engine, EngineDialects.FlowTime202605, _ => null, findings);
            Assert.NotNull(text);
            var read = EngineModelReader.Read(new SourceText("flowtime-model.yaml", text), EngineDialects.FlowTime202605, findings);
            Assert.Empty(findings.ToSorted().Where(finding => finding.Severity == Severity.Error));
            var again = Evaluator.Run(ProgramCompiler.Compile(read!, findings)!);
            var first = Evaluator.Run(model.Program);
            foreach (var node in model.Engine.Nodes)
            {
                Assert.Equal(first[node.Id].ToArray(), again[node.Id].ToArray());
            }
        }
    }
}
