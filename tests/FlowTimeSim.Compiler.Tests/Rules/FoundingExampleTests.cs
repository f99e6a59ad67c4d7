using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Emission;
using FlowTimeSim.Compiler.EngineModels;
using FlowTimeSim.Compiler.Rules;
using FlowTimeSim.Compiler.Tests.EngineModels;
using FlowTimeSim.Compiler.Text;
using FlowTimeSim.Engine;

namespace FlowTimeSim.Compiler.Tests.Rules;

/// <summary>The founding document's own example: what hides in it, at its lines.</summary>
public sealed class FoundingExampleTests
{
    [Fact]
    public void As_printed_it_fails_at_its_bad_indentation()
    {
        var (model, findings) = Compile("as-printed.yaml");
        Assert.Null(model);
        var first = findings.ToSorted().First(finding => finding.Severity == Severity.Error && finding.Code.StartsWith("FTS10", StringComparison.Ordinal));
        Assert.Equal(("models/as-printed.yaml", 66, 3), (first.Where.Path, first.Where.Line, first.Where.Column));
    }

    [Fact]
    public void Indented_it_fails_on_two_lengths_and_offers_three_ways()
    {
        var (model, findings) = Compile("indented.yaml");
        Assert.Null(model);
        Assert.Equal(
            [
                "models/indented.yaml(30,17): error FTS2021: 12 values on 2160 bins. Say 'align: stretch' (each stands for 180 bins), 'align: repeat' (they come again every 12 bins) or 'align: hold' (the last one stays).",
                "models/indented.yaml(40,17): error FTS2021: 1 value on 2160 bins. Say 'align: stretch' (it stands for 2160 bins), 'align: repeat' (it comes again every bin) or 'align: hold' (it stays).",
            ],
            findings.ToSorted().Select(finding => finding.ToString()));
    }

    [Fact]
    public void With_its_lengths_said_it_warns_of_the_line_the_ratio_and_the_queue()
    {
        var (model, findings) = Compile("aligned.yaml");
        Assert.Empty(findings.ToSorted());
        var run = Evaluator.Run(model!.Program);
        EngineModelRules.Check(model.Engine, id => run.TryGet(id, out var series) ? series.Value.ToArray() : null, findings);
        Assert.Equal(
            [
                "models/aligned.yaml(47,15): warning FTS5001: Demand averages 133.72 per bin against a capacity of 120 (ratio 1.1143): what waits grows without end. Raise 'capacity_limit' above 133.72, or lower the demand.",
                "models/aligned.yaml(52,15): warning FTS5002: 'utilization' can never exceed 1, as its numerator is capped by 'capacity_limit': it reports 1 in the 1440 of 2160 bins in which more is wanted. Divide 'seasonal_demand' by 'capacity_limit' to see the load.",
                "models/aligned.yaml(57,15): warning FTS5003: 'queue_length' forgets its backlog from bin to bin: it reports at most 49.5, while the work left over reaches 34,668. Make it a buffer, or call it a shortage.",
            ],
            findings.ToSorted().Select(finding => finding.ToString()));
        Assert.Equal("manufacturing_line_2024", model.Id);
        Assert.Equal(["throughput", "utilization", "queue_length"], model.Outputs.Select(output => output.Series));
        Assert.Equal(60, model.Grid.BinMinutes);
    }

    [Fact]
    public void It_can_be_written_for_every_release()
    {
        var (model, _) = Compile("aligned.yaml");
        foreach (var dialect in EngineDialects.All)
        {
            var findings = new FindingSink();
            Assert.NotNull(EngineModelEmitter.Emit(model!.Engine, dialect, _ => null, findings));
            Assert.Empty(findings.ToSorted());
        }
    }

    [Fact]
    public void On_twelve_bins_it_gives_the_figures_of_both_releases()
    {
        var source = new SourceText("a.yaml", Text("aligned.yaml").Replace("bins: 2160", "bins: 12", StringComparison.Ordinal));
        var findings = new FindingSink();
        var run = Evaluator.Run(BareModelCompiler.Compile(source, EngineDialects.FlowTime202605, findings)!.Program);
        Assert.Equal([113, 113, 120, 120, 120, 120, 120, 120, 120, 120, 113, 113], run["throughput"].ToArray());
        Assert.Equal(0.9416666666666667, run["utilization"][0]);
        Assert.Equal(
            [0, 0, 15.599999999999994, 15.599999999999994, 49.5, 49.5, 26.900000000000006, 26.900000000000006, 4.300000000000011, 4.300000000000011, 0, 0],
            run["queue_length"].ToArray());
    }

    private static string Text(string file) => File.ReadAllText(Path.Combine(ConformanceCase.Root, "..", "golden", "founding", file));

    private static (CompiledModel? Model, FindingSink Findings) Compile(string file)
    {
        var findings = new FindingSink();
        return (BareModelCompiler.Compile(new SourceText("models/" + file, Text(file)), EngineDialects.FlowTime202605, findings), findings);
    }
}
