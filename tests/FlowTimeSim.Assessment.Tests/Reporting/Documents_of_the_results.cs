using System.Text.Json;
using System.Xml.Linq;
using FlowTimeSim.Assessment.Reporting;

namespace FlowTimeSim.Assessment.Tests.Reporting;

public sealed class Documents_of_the_results
{
    private static ModelAssessment Assessment =>
        Judged.Of(EightBins.Line, new TestFile("max(line.queue) <= 149 unit", "max(line.queue) < 200 unit", "max(line.wait) < 9 h")).Assessment;

    [Fact]
    public void As_json_are_the_same_every_time_and_hold_the_evidence()
    {
        var text = TestResultsWriter.Write(Assessment);

        Assert.Equal(text, TestResultsWriter.Write(Assessment));
        Assert.DoesNotContain('\r', text);
        using var document = JsonDocument.Parse(text);
        var root = document.RootElement;
        Assert.Equal(1, root.GetProperty("summary").GetProperty("failed").GetInt32());
        var failed = root.GetProperty("cases")[0].GetProperty("expectations")[0];
        Assert.Equal("failed", failed.GetProperty("outcome").GetString());
        Assert.Equal(150, failed.GetProperty("actual").GetDouble());
        Assert.Equal(2, failed.GetProperty("firstBin").GetInt32());
        Assert.Equal("2024-10-01T02:00", failed.GetProperty("firstTime").GetString());
        Assert.Equal(2, root.GetProperty("cases")[0].GetProperty("expectations")[2].GetProperty("unknownBins").GetInt32());
        Assert.Equal("baseline", root.GetProperty("testScenarios")[0].GetProperty("id").GetString());
        Assert.Equal(JsonValueKind.Null, root.GetProperty("quality").GetProperty("components")[5].GetProperty("value").ValueKind);
    }

    [Fact]
    public void As_junit_name_the_file_and_the_failure()
    {
        var text = JUnitWriter.Write(Assessment);
        var suite = XDocument.Parse(text).Root!.Element("testsuite")!;

        Assert.Equal("1", suite.Attribute("failures")!.Value);
        var one = suite.Element("testcase")!;
        Assert.Equal(("tests/line.yaml", "a_case"), (one.Attribute("classname")!.Value, one.Attribute("name")!.Value));
        Assert.Equal("max(line.queue) is 150 unit, above 149 unit; first at bin 2 (2024-10-01T02:00).", one.Element("failure")!.Attribute("message")!.Value);
        Assert.DoesNotContain("time", text.Replace("testcase", string.Empty, StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void As_junit_survive_any_text()
    {
        var file = new TestFile("max(line.queue) <= 149 unit") { CaseId = "a\u0001<b>\"\uD800]]>" };
        var text = JUnitWriter.Write(Judged.Of(EightBins.Line, file).Assessment);

        Assert.Equal("1", XDocument.Parse(text).Root!.Attribute("tests")!.Value);
    }

    [Fact]
    public void As_junit_mark_what_a_filter_left_out()
    {
        var assessment = Judged.Of(EightBins.Line, new TestFile("max(line.queue) <= 149 unit"), new AssessmentOptions(TestFilter: "other")).Assessment;

        Assert.Equal("1", XDocument.Parse(JUnitWriter.Write(assessment)).Root!.Attribute("skipped")!.Value);
        Assert.Contains("\"skipped\": 1", TestResultsWriter.Write(assessment), StringComparison.Ordinal);
    }
}
