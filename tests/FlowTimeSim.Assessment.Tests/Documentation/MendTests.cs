using FlowTimeSim.Compiler.Text;

namespace FlowTimeSim.Assessment.Tests.Documentation;

/// <summary>What is certain is mended as a person would: one row a mistake, with the line before and after.</summary>
public sealed class MendTests
{
    private const string Catalog = "kind: Catalog\nversion: 1\nmetadata: { id: desk }\nunits: [call]\nparameters:\n  n: { type: number, default: 2 }\nprofiles:\n  day: { values: [1, 2], align: repeat }\nseries:\n  - { id: s, values: [3, 4], align: repeat, unit: call/hour }\ncomponents:\n  - { id: callers, kind: source, demand: 10 call/hour }\n  - { id: agent, kind: buffer, capacity: 12 call/hour }\nconnections:\n  - { from: callers, to: agent }\n";

    [Fact]
    public void A_limit_of_a_flow_gets_its_unit_where_a_bin_is_exactly_one_of_its_time()
    {
        const string Text = "kind: Test\nversion: 1\ncases:\n  - id: calm\n    expect: max(agent.served) <= 12\n";
        var finding = Assert.Single(ExampleProject.Judge([new ExampleFile("yaml tests/desk.yaml", Text)]), finding => finding.Code == "FTS4009");
        Assert.Contains("<= 12 call/hour\n", TextEdits.Apply(finding.Fix[0].Span.Source, finding.Fix).Text, StringComparison.Ordinal);
        var half = ExampleProject.Judge(
        [
            new ExampleFile("yaml tests/desk.yaml", Text),
            new ExampleFile("yaml scenarios/week.yaml", "kind: Scenario\nversion: 1\nmetadata: { id: week }\ngrid: { start: 2024-10-07T00:00, bins: 168, binSize: 30, binUnit: minutes }\n"),
        ]);
        Assert.True(Assert.Single(half, finding => finding.Code == "FTS4009").Fix.IsEmpty);
    }

    [Theory]
    [InlineData("FTS1031", "kind: buffer, capacity: 12", "kind: buffer, capcity: 12", "kind: buffer, capacity: 12")]
    [InlineData("FTS1031", "capacity: 12", "\"capcity\": 12", "\"capacity\": 12")]
    [InlineData("FTS1034", "kind: source", "kind: sorce", "kind: source")]
    [InlineData("FTS1034", "kind: source", "kind: 'sorce'", "kind: 'source'")]
    [InlineData("FTS1022", "demand: 10 call/hour", "demand: MIN(10 call/hour, s)", "demand: \"MIN(10 call/hour, s)\"")]
    [InlineData("FTS2003", "to: agent", "to: agnet", "to: agent")]
    [InlineData("FTS2003", "10 call/hour", "s + clalers.demand", "s + callers.demand")]
    [InlineData("FTS2003", "10 call/hour", "{ profile: dya, scale: 3 call/hour }", "{ profile: day, scale: 3 call/hour }")]
    [InlineData("FTS2003", "10 call/hour", "\"${m1} * s\"", null)]
    [InlineData("FTS2004", "10 call/hour", "10 cal/hour", "10 call/hour")]
    [InlineData("FTS2021", "demand: 10 call/hour", "demand: { values: [3] , unit: call/hour }", "demand: { align: hold, values: [3] , unit: call/hour }")]
    [InlineData("FTS1084", "10 call/hour", "\"MINN(s, s)\"", "\"MIN(s, s)\"")]
    [InlineData("FTS1081", "10 call/hour", "\"s * $n\"", "\"s * ${n}\"")]
    [InlineData("FTS1081", "10 call/hour", "s * $n", "\"s * ${n}\"")]
    [InlineData("FTS1081", "10 call/hour", "\"s * $(n)\"", "\"s * ${n}\"")]
    [InlineData("FTS1081", "10 call/hour", "\"s * ${ n }\"", "\"s * ${n}\"")]
    [InlineData("FTS1081", "10 call/hour", "\"s * .5\"", "\"s * 0.5\"")]
    [InlineData("FTS1081", "10 call/hour", "\"s * 2.\"", "\"s * 2\"")]
    [InlineData("FTS1081", "10 call/hour", "\"IF(s = s, s, s)\"", "\"IF(s == s, s, s)\"")]
    [InlineData("FTS1014", "units: [call]\n", "units: [call]\nversion: 1\n", "units: [call]\n")]
    [InlineData("FTS1014", "id: agent, kind: buffer", "id: agent, kind: buffer, id: agent", "id: agent, kind: buffer")]
    [InlineData("FTS1014", "units: [call]\n", "units: [call]\nversion: 2\n", null)]
    [InlineData("FTS1014", "units: [call]\n", "units: [call]\nversion: 1 # a comment\n", "units: [call]\n # a comment\n")]
    [InlineData("FTS1011", "  n: {", "\tn: {", "  n: {")]
    [InlineData("FTS1071", "components:\n", "# flowtime:ignore FTS5001 - no reason\ncomponents:\n", "components:\n")]
    [InlineData("FTS1071", "units: [call]\n", "units: [call]   # flowtime:ignore FTS5001 - no reason\n", "units: [call]\n")]
    [InlineData("FTS2006", "components:\n  - { id: callers, kind: source, demand: 10 call/hour }\n", "components:\n  - { id: callers, kind: source, demand: 10 }\n", "components:\n  - { id: callers, kind: source, demand: 10 }\n")]
    public void A_mistake_is_mended(string code, string right, string wrong, string? mended)
    {
        var at = Catalog.IndexOf(right, StringComparison.Ordinal);
        Assert.True(at >= 0);
        var text = Catalog[..at] + wrong + Catalog[(at + right.Length)..];
        var findings = ExampleProject.Judge([new ExampleFile("yaml catalog/desk.yaml", text)]);
        var finding = findings.FirstOrDefault(finding => finding.Code == code);
        Assert.True(finding is not null, string.Join('\n', findings));
        if (mended is null || code == "FTS1014" && wrong.Contains('#', StringComparison.Ordinal))
        {
            // Two different values, a name that nothing is near to, a line with a comment of its own: a person must choose.
            Assert.True(mended is not null || finding.Fix.IsEmpty);
            return;
        }

        Assert.False(finding.Fix.IsEmpty, finding.ToString());
        var after = TextEdits.Apply(finding.Fix[0].Span.Source, finding.Fix).Text;
        Assert.Contains(mended, after, StringComparison.Ordinal);
        var again = ExampleProject.Judge([new ExampleFile("yaml catalog/desk.yaml", after)]);
        Assert.DoesNotContain(again, other => other.Code == code && other.Message == finding.Message);
        Assert.DoesNotContain(again, other => other.Code.StartsWith("FTS1", StringComparison.Ordinal));
    }
}
