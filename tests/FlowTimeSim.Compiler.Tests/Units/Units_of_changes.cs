using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Syntax;
using FlowTimeSim.Compiler.Tests.Binding;
using FlowTimeSim.Compiler.Text;
using FlowTimeSim.Compiler.Yaml;

namespace FlowTimeSim.Compiler.Tests.Units;

/// <summary>What a test's <c>with</c> changes is checked like what the model says, at the line of the test.</summary>
public sealed class Units_of_changes
{
    [Theory]
    [InlineData("line.capacity", "set", "20 min", "FTS2005", "'line.capacity' is a flow")]
    [InlineData("line.capacity", "set", "20 order/h", "FTS2005", "counts order, but job flows here")]
    [InlineData("line.capacity", "set", "20", "FTS2006", "'20' counts per bin")]
    [InlineData("line.capacity", "multiply", "1.25 job", "FTS2005", "is a plain number")]
    [InlineData("line.limit", "set", "300 job/h", "FTS2005", "is a number of items")]
    [InlineData("line.errorRate", "set", "5", "FTS2045", "Write '5 %' or 0.05.")]
    [InlineData("sources.demand", "add", "5 min", "FTS2005", "is a flow")]
    [InlineData("rate", "set", "100", "FTS2101", "Write '100 job/hour'.")]
    [InlineData("rate", "set", "100 job", "FTS2005", "but parameter 'rate' is a rate in job/hour (catalog/c.yaml:6)")]
    [InlineData("rate", "multiply", "2 job", "FTS2005", "what multiplies parameter 'rate' is a plain number")]
    [InlineData("rate", "add", "5 min", "FTS2005", "but parameter 'rate' is a rate in job/hour")]
    public void Is_reported_at_the_change(string target, string operation, string value, string code, string message)
    {
        var (_, findings) = Changed(target, operation, value);

        var finding = Assert.Single(findings.ToSorted());
        Assert.Equal(code, finding.Code);
        Assert.Equal("tests/t.yaml", finding.Where.Path);
        Assert.Contains(message, finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("line.capacity", "set", "60 job/h", 30)]
    [InlineData("line.capacity", "set", "1 job/min", 30)]
    [InlineData("line.capacity", "multiply", "50 %", 22.5)]
    [InlineData("line.capacity", "add", "10 job/h", 50)]
    [InlineData("rate", "set", "60 job/h", 30)]
    [InlineData("rate", "multiply", "2", 90)]
    [InlineData("rate", "multiply", "200 %", 90)]
    [InlineData("rate", "add", "10 job/h", 50)]
    [InlineData("rate", "add", "1 job/min", 75)]
    public void Is_in_the_units_that_are_written(string target, string operation, string value, double expected)
    {
        var (model, findings) = Changed(target, operation, value);

        Assert.Empty(findings.ToSorted());
        Assert.Equal(expected, TestProject.Values(model!, "line.capacity")[0], 1e-9);
    }

    private static (CompiledModel? Model, FindingSink Findings) Changed(string target, string operation, string value)
    {
        var text = new SourceText("tests/t.yaml", value);
        var change = new ModelChange(target, operation, new ExpressionSeries(new YamlScalar(text.Span, value, true)), double.NaN, text.Span);
        var findings = new FindingSink();
        return (ModelCompiler.Recompile(UnitModel.WithX("line.queue").Model(), [change], findings), findings);
    }
}
