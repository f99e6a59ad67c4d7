using FlowTimeSim.Assessment.Adequacy;
using FlowTimeSim.Compiler.Text;
using FlowTimeSim.Views.Tests.Samples;

namespace FlowTimeSim.Views.Tests;

public sealed class AdequacySectionTests
{
    private const string Title = "Would the tests notice a mistake?";

    [Fact]
    public void A_survivor_shows_its_line_what_moves_and_what_would_notice()
    {
        var survivor = new SurvivingMutant(
            "capacity-less", "the capacity of '<desk>' is 10 % less", new Location("catalog/checkpoint.yaml", 17, 5, 17, 20), "baseline_validation",
            [new MovedOutput("desk.queue", 0.744, 100, 174), new MovedOutput("desk.overflow", double.PositiveInfinity, 0, 12)])
        { Suggestion = "mean(desk.queue) <= 140 passenger" };
        var page = Page(new TestAdequacy(9, 1, 4, [survivor]) { Found = 14, Tried = 14 });

        Assert.Contains("<b>9 of 10</b> changes that move an output are noticed.", page, StringComparison.Ordinal);
        Assert.Contains("4 more move nothing by more than 1 %.", page, StringComparison.Ordinal);
        Assert.Contains("the capacity of &#39;&lt;desk&gt;&#39; is 10 % less<br><span class=\"soft mono\">catalog/checkpoint.yaml:17</span>", page, StringComparison.Ordinal);
        Assert.Contains("<code>desk.queue</code> by 74.4 %", page, StringComparison.Ordinal);
        Assert.Contains("<code>desk.overflow</code> from 0 to 12", page, StringComparison.Ordinal);
        Assert.Contains("<code>mean(desk.queue) &lt;= 140 passenger</code>", page, StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_not_measured_says_why_and_what_was_not_asked_for_is_not_there()
    {
        Assert.Contains("– Not measured: there are no tests.", Page(new TestAdequacy(0, 0, 0, []) { NotMeasured = "there are no tests" }), StringComparison.Ordinal);
        Assert.DoesNotContain(Title, Page(null), StringComparison.Ordinal);
    }

    [Fact]
    public void Hundreds_of_survivors_are_shown_in_part()
    {
        var survivor = new SurvivingMutant("demand-less", "the demand of 'a' is 10 % less", Location.File("a.yaml"), "a_case", [new MovedOutput("a.demand", 0.1, 1, 0.9)]);
        var page = Page(new TestAdequacy(0, 300, 0, [.. Enumerable.Repeat(survivor, 300)]));

        Assert.Contains("and 240 more", page, StringComparison.Ordinal);
        Assert.True(page.Length < 500_000);
    }

    private static string Page(TestAdequacy? adequacy) => ReportPage.Render(Checkpoint.Assessment() with { Adequacy = adequacy }, Checkpoint.Findings, Checkpoint.Identity);
}
