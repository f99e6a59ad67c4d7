using System.Collections.Immutable;
using System.Text;
using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Text;
using FlowTimeSim.Views.Tests.Samples;

namespace FlowTimeSim.Views.Tests;

public sealed class ReportPageTests
{
    private const int MostBytes = 500_000;

    [Fact]
    public void The_verdict_comes_before_the_system_before_time_before_what_to_do()
    {
        var page = ReportPage.Render(Checkpoint.Assessment(), Checkpoint.Findings, Checkpoint.Identity);
        var places = new[] { "It does not hold.", ">The system", ">What happens over time", ">Tests<", ">Quality, and what wins it back", ">Findings", ">What if", ">Outputs" }
            .Select(text => page.IndexOf(text, StringComparison.Ordinal)).ToList();
        Assert.DoesNotContain(-1, places);
        Assert.Equal(places.Order(), places);
    }

    [Fact]
    public void The_verdict_names_the_bottleneck_its_load_the_longest_queue_and_a_quarter_more()
    {
        var page = ReportPage.Render(Checkpoint.Assessment(), Checkpoint.Findings, Checkpoint.Identity);
        Assert.Contains("The bottleneck is <code>checkpoint</code>: load 0.70 on average, 1.82 at its peak on Fri 26 Jan 2001 21:00.", page, StringComparison.Ordinal);
        Assert.Contains("Longest queue: 3,825 passengers", page, StringComparison.Ordinal);
        Assert.Contains("! With a quarter more demand the system does not hold:</b> &#39;checkpoint&#39; is full", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_model_that_holds_says_so()
    {
        var assessment = Checkpoint.Assessment();
        assessment = assessment with { Cases = [assessment.Cases[0]] };
        var page = ReportPage.Render(assessment, Checkpoint.Findings, Checkpoint.Identity);
        Assert.Contains("</span> It holds.</b>", page, StringComparison.Ordinal);
        Assert.Contains("✓ 2 of 2", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_expectation_shows_its_sign_its_word_actual_limit_and_first_bin()
    {
        var page = ReportPage.Render(Checkpoint.Assessment(), Checkpoint.Findings, Checkpoint.Identity);
        Assert.Contains("✗ fails</td><td class=\"id\"><span title=\"\">capacity_stress_test", page, StringComparison.Ordinal);
        Assert.Contains("data-name=\"actual\">1,204</td><td class=\"n\" data-name=\"limit\">0</td><td data-name=\"first at\">9 Feb 06:00", page, StringComparison.Ordinal);
        Assert.Contains("? cannot tell", page, StringComparison.Ordinal);
        Assert.Contains("– skipped", page, StringComparison.Ordinal);
        Assert.Contains("data-name=\"actual\">21 min</td>", page, StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_not_measured_is_shown_as_not_measured()
    {
        var page = ReportPage.Render(Checkpoint.Assessment(), Checkpoint.Findings, Checkpoint.Identity);
        Assert.Contains("<span>comparison ready</span>", page, StringComparison.Ordinal);
        Assert.Contains("<span class=\"soft\">not measured</span>", page, StringComparison.Ordinal);
        Assert.Contains("&lt;0.01", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_model_that_cannot_be_run_still_shows_its_findings_and_its_structure()
    {
        var page = ReportPage.Render(Shapes.NotRun(Shapes.Clinic().Run()), Checkpoint.Findings, Checkpoint.Identity);
        Assert.Contains("It cannot be run.", page, StringComparison.Ordinal);
        Assert.Contains("FTS5012", page, StringComparison.Ordinal);
        Assert.Contains("class=\"system\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<figure", page, StringComparison.Ordinal);
        Assert.Null(TagBalance.Fault(page));
    }

    [Fact]
    public void A_project_that_did_not_compile_gets_a_page_that_says_why()
    {
        var findings = ImmutableArray.Create(new Finding(DiagnosticCatalog.UnknownName, Severity.Error, "Nothing is called 'lnie'.", new Location("catalog/a.yaml", 4, 9, 4, 13)));
        var page = ReportPage.RenderFailure(findings, Checkpoint.Identity);
        Assert.Contains("It does not compile.</b> 1 error.", page, StringComparison.Ordinal);
        Assert.Contains("Nothing is called &#39;lnie&#39;.", page, StringComparison.Ordinal);
        Assert.Contains("catalog/a.yaml:4", page, StringComparison.Ordinal);
        Assert.Null(TagBalance.Fault(page));
    }

    [Fact]
    public void Every_chart_has_a_table_behind_it()
    {
        var page = ReportPage.Render(Checkpoint.Assessment(), Checkpoint.Findings, Checkpoint.Identity);
        Assert.Equal(Count(page, "<figure class=\"chart\""), Count(page, "<details class=\"data\""));
        Assert.Contains("Table: 1 day a row", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_bare_model_shows_its_outputs_as_charts_and_no_system()
    {
        var page = ReportPage.Render(Shapes.Judged(Shapes.Bare(300, 3)), [], Checkpoint.Identity);
        Assert.DoesNotContain("class=\"system\"", page, StringComparison.Ordinal);
        Assert.Equal(3, Count(page, "<g class=\"panel\""));
        Assert.Null(TagBalance.Fault(page));
    }

    [Theory]
    [InlineData(10_000, 12)]
    [InlineData(10_000, 40)]
    [InlineData(1, 1)]
    [InlineData(2, 2)]
    public void A_report_stays_below_half_a_megabyte(int bins, int series)
    {
        var page = ReportPage.Render(Shapes.Judged(Shapes.Bare(bins, series)), [], Checkpoint.Identity);
        Assert.True(Encoding.UTF8.GetByteCount(page) < MostBytes, $"{Encoding.UTF8.GetByteCount(page)} bytes");
        Assert.Null(TagBalance.Fault(page));
    }

    [Fact]
    public void Two_hundred_components_and_a_thousand_findings_stay_below_half_a_megabyte()
    {
        var page = ReportPage.Render(Shapes.Judged(Shapes.Chain(200, 5000)), [.. Enumerable.Range(0, 1000).Select(i => Checkpoint.Findings[0] with { Message = new string('x', 900) + i })], Checkpoint.Identity);
        Assert.True(Encoding.UTF8.GetByteCount(page) < MostBytes, $"{Encoding.UTF8.GetByteCount(page)} bytes");
        Assert.Null(TagBalance.Fault(page));
    }

    [Fact]
    public void Three_buffers_over_ten_thousand_bins_with_twelve_lines_stay_below_half_a_megabyte()
    {
        var page = ReportPage.Render(Shapes.Judged(Shapes.Chain(3, 10_000)), Checkpoint.Findings, Checkpoint.Identity);
        Assert.Equal(12, Count(page, "<path class=\"line "));
        Assert.True(Encoding.UTF8.GetByteCount(page) < MostBytes, $"{Encoding.UTF8.GetByteCount(page)} bytes");
    }

    [Fact]
    public void Findings_beyond_the_page_are_counted()
    {
        var page = ReportPage.RenderFailure([.. Enumerable.Range(0, 250).Select(i => Checkpoint.Findings[0] with { Message = $"number {i}" })], Checkpoint.Identity);
        Assert.Contains("250 warnings", page, StringComparison.Ordinal);
        Assert.Contains("and 50 more: the build lists all of them", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_run_opens_on_the_week_of_its_longest_queue_and_a_lasting_backlog_on_the_whole()
    {
        var week = ReportPage.Render(Checkpoint.Assessment(), Checkpoint.Findings, Checkpoint.Identity);
        Assert.Contains("data-from=\"1680\" data-to=\"1848\"", week, StringComparison.Ordinal);
        Assert.Contains("lines show Mon 12 Mar 2001 00:00 to Mon 19 Mar 2001 00:00", week, StringComparison.Ordinal);
        var whole = ReportPage.Render(Shapes.Judged(Checkpoint.Run(1.6, 1)), [], Checkpoint.Identity);
        Assert.Contains("data-from=\"0\" data-to=\"2159\"", whole, StringComparison.Ordinal);
    }

    [Fact]
    public void The_warm_up_is_marked_and_left_out_of_the_verdict()
    {
        var page = ReportPage.Render(Shapes.Judged(Shapes.Clinic().Run()), [], Checkpoint.Identity);
        Assert.Contains("<title>the warm-up ends</title>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("on Sat 30 Mar 2024", page[..page.IndexOf(">The system", StringComparison.Ordinal)], StringComparison.Ordinal);
    }

    [Fact]
    public void Errors_make_it_not_hold_even_where_every_test_passes()
    {
        var assessment = Checkpoint.Assessment();
        assessment = assessment with { Cases = [assessment.Cases[0]] };
        var error = new Finding(DiagnosticCatalog.UnknownName, Severity.Error, "No.", Location.File("a.yaml"));
        var page = ReportPage.Render(assessment, [error], Checkpoint.Identity);
        Assert.Contains("It does not hold.</b> There is 1 error in the findings.", page, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_input_gives_the_same_bytes_in_every_culture()
    {
        var here = ReportPage.Render(Checkpoint.Assessment(), Checkpoint.Findings, Checkpoint.Identity);
        var there = HostileCulture.Under(() => ReportPage.Render(Checkpoint.Assessment(), Checkpoint.Findings, Checkpoint.Identity));
        Assert.Equal(here, there);
        Assert.Null(TagBalance.Fault(here));
    }

    private static int Count(string text, string part) => text.Split(part).Length - 1;
}
