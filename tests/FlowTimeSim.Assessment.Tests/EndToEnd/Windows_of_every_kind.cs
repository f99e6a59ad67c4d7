using FlowTimeSim.Assessment.Verdicts;

namespace FlowTimeSim.Assessment.Tests.EndToEnd;

/// <summary>Windows as a test file writes them, on 96 hours from Monday 2024-10-07, maintenance from 22 to 24 every night, a campaign on Tuesday from 9:30 to 12:30.</summary>
public sealed class Windows_of_every_kind
{
    [Theory]
    [InlineData("""{ bins: "0-3" }""", "0,1,2,3")]
    [InlineData("""{ bins: 95 }""", "95")]
    [InlineData("""{ dates: 2024-10-08, hours: "00:00-02:00" }""", "24,25")]
    [InlineData("""{ dates: [2024-10-07, 2024-10-10], hours: "05:00-06:00" }""", "5,77")]
    [InlineData("""{ days: [tue], hours: "23:00-01:00" }""", "24,47")]
    [InlineData("""{ from: event the campaign, to: end of the campaign }""", "33,34,35,36")]
    [InlineData("""{ from: event night, to: end of night }""", "22,23,46,47,70,71,94,95")]
    [InlineData("""{ from: end of the campaign, to: event night }""", "37,38,39,40,41,42,43,44,45")]
    [InlineData("""{ from: event night, to: event the campaign, bins: "0-23" }""", "22,23")]
    [InlineData("""{ to: event night, hours: "20:00-24:00" }""", "20,21")]
    [InlineData("""{ from: end of the campaign, hours: "12:00-14:00" }""", "37,60,61,84,85")]
    [InlineData("""{ from: 2024-10-09, to: event night, hours: "20:00-24:00" }""", "68,69")]
    [InlineData("""{ from: event the campaign, to: 2024-10-08T11:00 }""", "33,34")]
    public void Hold_these_bins(string window, string bins) => Assert.Equal(bins, string.Join(',', Cases.Over(window).Window));

    [Fact]
    public void Hold_the_bins_between_two_events_again_and_again() =>
        Assert.Equal(3 * 22, Cases.Over("{ from: end of night, to: event night }").Window.Length);

    [Theory]
    [InlineData("""{ from: event nigth, to: end of night }""", "No event of 'week' within its horizon is called 'nigth'. Did you mean 'night'?")]
    [InlineData("""{ to: event lunch }""", "No event of 'week' within its horizon is called 'lunch'. There are 'night', 'the campaign'.")]
    [InlineData("""{ bins: "5-96" }""", "Bin 96 is not there: 'week' has 96 bins, 0 to 95.")]
    [InlineData("""{ bins: "5-4" }""", "'5-4' is no span of bins. Write the first and the last one, '0-47', or one bin.")]
    [InlineData("""{ dates: Christmas }""", "'Christmas' is no date. Write '2024-10-18' or '2024-10-18T06:00', by the local clock, or 'event X' and 'end of X' for an event of the scenario.")]
    [InlineData("""{ from: end of the campaign, to: 2024-10-08 }""", "No bin lies in this window.")]
    public void Or_say_why_they_cannot(string window, string message)
    {
        var judged = Cases.Judge($"  - id: one\n    expect:\n      - {{ that: max(agent.queue) <= 1e6 call, during: {window} }}\n");

        var finding = Assert.Single(judged.Findings, f => f.Code == "FTS4007");
        Assert.Equal(message, finding.Message);
        Assert.Equal(Outcome.Failed, judged.Only.Outcome);
    }

    [Fact]
    public void Need_no_clock_where_they_are_numbers()
    {
        var scenario = "kind: Scenario\nversion: 1\nmetadata: { id: week }\ngrid: { bins: 96, binSize: 1, binUnit: hours }\n";
        var judged = Cases.Judge("  - id: one\n    expect:\n      - { that: max(agent.arrivals) <= 5 call/h, during: { bins: \"4-6\" } }\n", scenario: scenario);

        Assert.Equal("4,5,6", string.Join(',', judged.Only.Window));
        Assert.Equal(4, judged.Only.FirstBin);
    }

    [Fact]
    public void And_a_failure_gives_the_window_and_the_series_to_draw()
    {
        var verdict = Cases.Over("{ from: event night, to: event the campaign }", "max(agent.queue) <= 10 call");

        Assert.Equal((Outcome.Failed, 20.0, 10.0, 23, "agent.queue", "call"), (verdict.Outcome, verdict.Actual, verdict.Limit, verdict.FirstBin, verdict.Series, verdict.Unit));
        Assert.Equal(Enumerable.Range(22, 11).Concat(Enumerable.Range(46, 50)), verdict.Window);
    }
}
