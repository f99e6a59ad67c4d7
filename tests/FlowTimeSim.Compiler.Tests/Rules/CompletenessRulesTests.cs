using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Rules;
using FlowTimeSim.Compiler.Tests.Binding;

namespace FlowTimeSim.Compiler.Tests.Rules;

/// <summary>What a colleague needs to take a model over.</summary>
public sealed class CompletenessRulesTests
{
    private const string Parts = "components:\n  - { id: callers, kind: source, demand: 10 call/h }\n  - { id: agent, kind: buffer, capacity: 12 call/h }\nconnections:\n  - { from: callers, to: agent }\n";

    [Fact]
    public void Each_file_says_once_what_it_lacks() => Assert.Equal(
        [
            "catalog/c.yaml(3,17): info FTS8003: The metadata of this catalog lacks title and description and owner: who meets it in a report or a registry does not learn what it is about. Add 'title' and 'description' and 'owner'.",
            "scenarios/s.yaml(3,17): info FTS8003: The metadata of this scenario lacks description: who meets it in a report or a registry does not learn what it is about. Add 'description'.",
        ],
        Rules("{ id: c }", "{ id: s, title: A week }"));

    [Fact]
    public void A_file_that_says_all_is_silent() => Assert.Empty(Rules("{ id: c, title: Desk, description: One agent, owner: operations@example.org }", "{ id: s, title: A week, description: Seven days }"));

    [Fact]
    public void Only_the_owner_may_be_missing() => Assert.Equal(
        ["catalog/c.yaml(3,17): info FTS8003: The metadata of this catalog lacks owner: who meets it in a report or a registry does not learn whom to ask. Add 'owner'."],
        Rules("{ id: c, title: Desk, description: One agent }", "{ id: s, title: A week, description: Seven days }"));

    [Fact]
    public void A_catalog_without_item_units_is_told_once() => Assert.Equal(
        ["catalog/c.yaml(3,17): info FTS8004: This catalog does not say what flows: no 'units' are declared, so figures have no name and a slip between items cannot be found. Write 'units: [call]' (or what it is) at its head, and '10 call/hour' where it flows."],
        Rules("{ id: c, title: Desk, description: One agent, owner: me }", "{ id: s, title: A week, description: Seven days }", "per: hour\n" + Parts.Replace(" call/h", string.Empty, StringComparison.Ordinal)));

    [Theory]
    [InlineData("{ id: c, title: Service desk, description: One agent, owner: me }", "catalog/c.yaml(3,27): info FTS8005: 'Service desk' is the project template's text, but the system is another one. Say what this model is about.")]
    [InlineData("{ id: c, title: Desk, description: TODO write this, owner: me }", "catalog/c.yaml(3,46): info FTS8005: 'TODO write this' stands for a text that was never written. Say what this model is about.")]
    public void A_text_of_the_template_is_told_where_it_stands(string metadata, string expected) =>
        Assert.Equal([expected], Rules(metadata, "{ id: s, title: A week, description: Seven days }"));

    [Fact]
    public void The_template_itself_is_silent() => Assert.Empty(Rules(
        "{ id: c, title: Service desk, description: One queue in front of a team of agents., owner: me }",
        "{ id: s, title: A normal week, description: Seven days }",
        "units: [call]\ncomponents:\n  - { id: callers, kind: source, demand: 10 call/h }\n  - { id: desk, kind: buffer, capacity: 12 call/h }\n  - { id: answered, kind: sink }\nconnections:\n  - { from: callers, to: desk }\n  - { from: desk, to: answered }\n"));

    private static string[] Rules(string catalog, string scenario, string parts = "units: [call]\n" + Parts)
    {
        var model = new TestProject()
            .With("catalog/c.yaml", $"kind: Catalog\nversion: 1\nmetadata: {catalog}\n{parts}")
            .With("scenarios/s.yaml", $"kind: Scenario\nversion: 1\nmetadata: {scenario}\ncatalog: c\n{RuledProject.Week}")
            .Model();
        var findings = new FindingSink();
        CompletenessRules.Check(model, findings);
        return [.. findings.ToSorted().Select(finding => finding.ToString())];
    }
}
