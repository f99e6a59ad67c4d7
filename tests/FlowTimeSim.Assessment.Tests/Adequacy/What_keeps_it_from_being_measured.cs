using FlowTimeSim.Compiler.Diagnostics;

namespace FlowTimeSim.Assessment.Tests.Adequacy;

public sealed class What_keeps_it_from_being_measured
{
    [Fact]
    public void A_test_that_fails_on_the_model_itself()
    {
        var judged = Judge("max(line.queue) >= 50 unit");

        Assert.Equal("the test 'a_case' fails on the model itself", judged.Assessment.Adequacy!.NotMeasured);
        Assert.Contains(DiagnosticCatalog.AdequacyNotMeasured.Code, judged.Codes);
        Assert.Equal(0, Component(judged));
    }

    [Fact]
    public void No_test_that_can_fail()
    {
        var judged = Judge("max(line.queue) >= 0 unit");

        Assert.Equal("no test says anything that can fail", judged.Assessment.Adequacy!.NotMeasured);
        Assert.Equal(0, Component(judged));
    }

    [Fact]
    public void A_filter()
    {
        var judged = Judge("max(line.queue) <= 50 unit", new AssessmentOptions(TestFilter: "a_") { MeasureAdequacy = true });

        Assert.Equal("a filter left tests out", judged.Assessment.Adequacy!.NotMeasured);
        Assert.Null(Component(judged));
    }

    [Fact]
    public void Nobody_asked()
    {
        var judged = Judge("max(line.queue) <= 50 unit", new AssessmentOptions());

        Assert.Null(judged.Assessment.Adequacy);
        Assert.Null(Component(judged));
        Assert.DoesNotContain(judged.Findings, finding => finding.Code.StartsWith("FTS802", StringComparison.Ordinal));
    }

    [Fact]
    public void Too_much_work_for_a_single_change()
    {
        var judged = Judge("max(line.queue) <= 50 unit", new AssessmentOptions { MeasureAdequacy = true, WorkLimit = 50 });

        Assert.Contains("takes 4,572 node-bins, and 50 are allowed", judged.Assessment.Adequacy!.NotMeasured, StringComparison.Ordinal);
        Assert.Null(Component(judged));
    }

    private static Judged Judge(string expectation, AssessmentOptions? options = null) =>
        Judged.Of(LineModel.Of(bins: 8, demand: 90, capacity: 100), new TestFile(expectation), options ?? new AssessmentOptions { MeasureAdequacy = true });

    private static double? Component(Judged judged) => judged.Assessment.Quality.Components.Single(component => component.Id == "adequacy").Value;
}
