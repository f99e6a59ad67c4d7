using System.Xml.Linq;
using FlowTimeSim.Projects.Outputs;
using FlowTimeSim.Projects.Records;

namespace FlowTimeSim.Projects.Tests;

public sealed class TrxTests
{
    private static readonly XNamespace Trx = "http://microsoft.com/schemas/VisualStudio/TeamTest/2010";

    [Fact]
    public void The_results_are_a_trx_whose_ids_meet_and_whose_bytes_depend_on_verdicts_only()
    {
        using var project = new ScratchProject();
        project.Write("tests/morning.yaml", """
            kind: Test
            version: 1
            scenario: morning
            cases:
              - id: all_helped
                expect: [max(agent.queue) <= 30 call]
              - id: too_much & <odd>
                expect: [max(agent.queue) <= -1 call]
            """);
        project.Build();
        var text = project.Read("morning/tests.trx");
        project.Build();
        Assert.Equal(text, project.Read("morning/tests.trx"));
        Assert.DoesNotContain(project.Folder, text, StringComparison.Ordinal);

        var run = XDocument.Parse(text).Root!;
        Assert.Equal(Trx + "TestRun", run.Name);
        Assert.Equal(
            ["Times", "TestSettings", "Results", "TestDefinitions", "TestEntries", "TestLists", "ResultSummary"],
            run.Elements().Select(element => element.Name.LocalName));
        Assert.All(run.DescendantsAndSelf().Attributes("id"), id => Guid.ParseExact(id.Value, "D"));
        var results = run.Descendants(Trx + "UnitTestResult").ToList();
        Assert.Equal(["Passed", "Failed"], results.Select(result => result.Attribute("outcome")!.Value));
        foreach (var result in results)
        {
            // What the agent of Azure Pipelines looks up: the definition by the test's id, the entry by the execution's.
            var definition = Assert.Single(run.Descendants(Trx + "UnitTest"), test => test.Attribute("id")!.Value == result.Attribute("testId")!.Value);
            Assert.Equal(result.Attribute("executionId")!.Value, definition.Element(Trx + "Execution")!.Attribute("id")!.Value);
            Assert.Equal(result.Attribute("testName")!.Value, definition.Element(Trx + "TestMethod")!.Attribute("name")!.Value);
            Assert.Equal("tests/morning.yaml", definition.Element(Trx + "TestMethod")!.Attribute("className")!.Value);
            Assert.Contains(run.Descendants(Trx + "TestEntry"), entry => entry.Attribute("executionId")!.Value == result.Attribute("executionId")!.Value);
            Assert.Contains(run.Descendants(Trx + "TestList"), list => list.Attribute("id")!.Value == result.Attribute("testListId")!.Value);
            Assert.Equal(TimeSpan.Zero, TimeSpan.Parse(result.Attribute("duration")!.Value, System.Globalization.CultureInfo.InvariantCulture));
        }

        Assert.Contains("max(agent.queue)", results[1].Descendants(Trx + "Message").Single().Value, StringComparison.Ordinal);
        Assert.Contains("tests/morning.yaml:line 8", results[1].Descendants(Trx + "StackTrace").Single().Value, StringComparison.Ordinal);
        var counters = run.Descendants(Trx + "Counters").Single();
        Assert.Equal(("2", "1", "1"), (counters.Attribute("total")!.Value, counters.Attribute("passed")!.Value, counters.Attribute("failed")!.Value));
        Assert.Equal("Failed", run.Element(Trx + "ResultSummary")!.Attribute("outcome")!.Value);
    }

    [Fact]
    public void A_model_that_does_not_compile_leaves_a_failed_test_and_it_is_copied_where_results_are_asked_for()
    {
        using var project = new ScratchProject();
        project.Write("catalog/desk.yaml", "kind: Catalog\nnonsense: [\n");
        Assert.False(project.Build().Succeeded);
        var run = XDocument.Parse(project.Read("morning/tests.trx")).Root!;
        Assert.Equal("Failed", run.Descendants(Trx + "UnitTestResult").Single().Attribute("outcome")!.Value);
        var record = RecordFile.ReadProject(Path.Combine(project.Folder, "obj/line.ftproject.json"))!;
        var to = Path.Combine(project.Folder, "TestResults");
        Assert.Equal([Path.Combine(to, "line.morning.trx")], TestResultFiles.CopyTrx(record, project.Folder, to, null));
        Assert.Equal([Path.Combine(to, "mine.trx")], TestResultFiles.CopyTrx(record, project.Folder, to, "mine.trx"));
        Assert.True(File.Exists(Path.Combine(to, "mine.trx")));
        TestResultFiles.Copy(record, project.Folder, to);
        Assert.True(File.Exists(Path.Combine(to, "line.morning.junit.xml")));
    }

    [Theory]
    [InlineData("", false, null)]
    [InlineData("console;verbosity=quiet", false, null)]
    [InlineData("trx", true, null)]
    [InlineData("console;TRX;LogFileName=a.trx;html;LogFileName=b.html", true, "a.trx")]
    [InlineData("trx%3bLogFileName=../a.trx", true, "a.trx")]
    public void The_loggers_of_dotnet_test_are_understood(string property, bool wantsTrx, string? name) =>
        Assert.Equal(new TestLoggers(wantsTrx, name), TestLoggers.Parse(property));
}
