using System.Collections.Immutable;
using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Emission;
using FlowTimeSim.Compiler.EngineModels;
using FlowTimeSim.Compiler.Expressions;
using FlowTimeSim.Compiler.Tests.Expressions;
using FlowTimeSim.Compiler.Text;
using FlowTimeSim.Compiler.Time;
using FlowTimeSim.Engine;

namespace FlowTimeSim.Compiler.Tests.Emission;

/// <summary>Models by hand, and what comes of emitting them.</summary>
internal static class Emitted
{
    public static SourceSpan Nowhere { get; } = new SourceText("models/a.yaml", string.Empty).Span;

    public static ConstNode Const(string id, params double[] values) => new(id, Nowhere, values);

    public static ExprNode Expr(string id, string text) => new(id, Nowhere, ExpressionText.Parse(text, ExpressionGrammar.Embedded));

    public static QueueNode Queue(string id, string inflow, string outflow, string? loss = null, double initial = 0) =>
        new(id, Nowhere, inflow, outflow, loss, initial);

    public static EngineModel Model(int bins, params EngineNode[] nodes) => new(new Grid(bins, 1, BinUnit.Hours), [.. nodes]);

    public static RunResult Run(EngineModel model)
    {
        var findings = new FindingSink();
        var program = ProgramCompiler.Compile(model, findings);
        Assert.Empty(findings.ToSorted());
        return Evaluator.Run(Assert.IsType<Program>(program));
    }

    public static (string? Text, ImmutableArray<Finding> Findings) Emit(EngineModel model, EngineDialect dialect)
    {
        var findings = new FindingSink();
        var run = new Lazy<RunResult>(() => Run(model));
        var text = EngineModelEmitter.Emit(model, dialect, id => run.Value[id].ToArray(), findings);
        return (text, findings.ToSorted());
    }

    public static EngineModel Read(string text, EngineDialect dialect)
    {
        var findings = new FindingSink();
        var model = EngineModelReader.Read(new SourceText("flowtime-model.yaml", text), dialect, findings);
        Assert.Empty(findings.ToSorted());
        return Assert.IsType<EngineModel>(model);
    }

    /// <summary>Emits, reads back, runs: every node of the model has the same bits, also as the release would answer.</summary>
    public static string AssertFaithful(EngineModel model, EngineDialect dialect)
    {
        var (text, findings) = Emit(model, dialect);
        Assert.DoesNotContain(findings, finding => finding.Severity == Severity.Error);
        Assert.NotNull(text);
        var expected = Run(model);
        var read = Read(text, dialect);
        var actual = Run(read);
        var replay = dialect.EvaluatesFeedbackInSpans ? FlowTimeReplay.Run(read) : null;
        foreach (var node in model.Nodes)
        {
            Assert.Equal(expected[node.Id].ToArray(), actual[node.Id].ToArray());
            if (replay is not null)
            {
                Assert.Equal(expected[node.Id].ToArray(), replay[node.Id]);
            }
        }

        return text;
    }
}
