using System.Collections.Immutable;
using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Rules;
using FlowTimeSim.Compiler.Tests.Binding;
using FlowTimeSim.Engine;

namespace FlowTimeSim.Compiler.Tests.Rules;

/// <summary>A project whose models are run, and looked at by the flow rules.</summary>
internal static class RuledProject
{
    public const string Head = "units: [call]\nper: hour\n";

    public const string Week = "grid: { start: 2024-10-07T00:00, bins: 168, binSize: 1, binUnit: hours }\n";

    /// <summary>Callers, an agent with one more line of fields, and those who were helped.</summary>
    public static string Desk(string demand, string agent) =>
        $$"""
        {{Head}}components:
          - { id: callers, kind: source, demand: {{demand}} }
          - { id: agent, kind: buffer, {{agent}} }
          - { id: helped, kind: sink }
        connections:
          - { from: callers, to: agent }
          - { from: agent, to: helped }

        """;

    public static TestProject Of(string catalog, string scenario) => TestProject.Of(catalog, scenario);

    /// <summary>The findings of the rules alone, in reading order.</summary>
    public static string[] Rule(this TestProject project) => [.. Findings(project, out _).ToSorted().Select(finding => finding.ToString())];

    /// <summary>The findings of the rules that no comment ignores, and those of the comments.</summary>
    public static string[] Judge(this TestProject project)
    {
        var findings = Findings(project, out var models);
        var texts = models.SelectMany(model => model.Recipe!.Texts).Distinct();
        return [.. SeverityPolicy.Of(texts).Judge(findings, isComplete: true).Select(finding => finding.ToString())];
    }

    private static FindingSink Findings(TestProject project, out ImmutableArray<CompiledModel> models)
    {
        var findings = new FindingSink();
        models = project.Compile();
        Assert.Empty(project.Errors);
        Assert.NotEmpty(models);
        foreach (var model in models)
        {
            var run = Evaluator.Run(model.Program);
            FlowRules.Check(model, name => model.Series.GetValueOrDefault(name)?.NodeId is { } node ? run[node].ToArray() : null, findings);
        }

        return findings;
    }
}
