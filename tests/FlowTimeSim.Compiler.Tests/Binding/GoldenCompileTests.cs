using System.Globalization;
using System.Text;
using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.EngineModels;
using FlowTimeSim.Compiler.Expressions;
using FlowTimeSim.Compiler.Sources;
using FlowTimeSim.Compiler.Tests.Syntax;

namespace FlowTimeSim.Compiler.Tests.Binding;

/// <summary>Small projects as folders: the findings they give, and the nodes they lead to.</summary>
public sealed class GoldenCompileTests
{
    public static TheoryData<string> Cases => [.. GoldenFolder.Cases("compile")];

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_project_gives_exactly_the_findings_and_nodes_on_record(string name)
    {
        var root = GoldenFolder.PathOf("compile", name);
        var findings = new FindingSink();
        var inputs = new CompilerInputs
        {
            Catalogs = Files(root, "catalog"),
            Scenarios = Files(root, "scenarios"),
            Tests = Files(root, "tests"),
            Models = Files(root, "models"),
        };
        var models = ModelCompiler.Compile(inputs, new FolderSources(root), findings).Models;
        var text = new StringBuilder();
        foreach (var finding in findings.ToSorted())
        {
            text.Append(finding).Append('\n');
        }

        foreach (var model in models)
        {
            Describe(text, model);
        }

        GoldenFolder.Compare("compile", name, "expected.txt", text.ToString());
    }

    private static void Describe(StringBuilder text, CompiledModel model)
    {
        text.Append(CultureInfo.InvariantCulture, $"\nmodel {model.Id}: {model.Engine.Nodes.Length} nodes x {model.Grid.Bins} bins, {model.Tests.Length} test files\n");
        foreach (var node in model.Engine.Nodes)
        {
            text.Append("  ").Append(node.Id).Append(" = ").Append(Describe(node)).Append('\n');
        }
    }

    private static string Describe(EngineNode node) => node switch
    {
        ConstNode data => string.Create(CultureInfo.InvariantCulture, $"const [{string.Join(", ", data.Values.Take(6).Select(v => v.ToString(CultureInfo.InvariantCulture)))}{(data.Values.Length > 6 ? ", ..." : string.Empty)}] sum {data.Values.Sum():0.######}"),
        PmfNode pmf => $"pmf {string.Join(", ", pmf.Values.Zip(pmf.Probabilities, (v, p) => string.Create(CultureInfo.InvariantCulture, $"{v}: {p}")))}",
        QueueNode queue => string.Create(CultureInfo.InvariantCulture, $"queue in {queue.Inflow} out {queue.Outflow} loss {queue.Loss ?? "none"} initial {queue.Initial}"),
        ExprNode expression => ExpressionPrinter.Print(expression.Expression, ExpressionGrammar.FlowTime202605),
        _ => node.GetType().Name,
    };

    private static System.Collections.Immutable.ImmutableArray<string> Files(string root, string folder) =>
        Directory.Exists(Path.Combine(root, folder))
            ? [.. Directory.EnumerateFiles(Path.Combine(root, folder), "*.yaml").Select(file => $"{folder}/{Path.GetFileName(file)}").Order(StringComparer.Ordinal)]
            : [];
}
