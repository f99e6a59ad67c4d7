using FlowTimeSim.Browser.Tests.Browsers;
using FlowTimeSim.Browser.Tests.Reports;
using Microsoft.Playwright;

namespace FlowTimeSim.Browser.Tests;

[Collection(SharedReports.Name)]
public sealed class AppearanceTests(BrowserFixture browser, ReportFixture reports)
{
    [BrowserFact]
    public async Task Colours_follow_the_system_until_the_reader_turns_them_over()
    {
        await using var opened = await browser.OpenAsync(reports.PathOf("hello"));
        var light = await BackgroundAsync(opened);
        await opened.InDarkAsync(true);
        var dark = await BackgroundAsync(opened);
        Assert.NotEqual(light, dark);
        var button = opened.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Light", Exact = true });
        await button.ClickAsync();
        Assert.Equal(light, await BackgroundAsync(opened));
        await opened.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Dark", Exact = true }).ClickAsync();
        Assert.Equal(dark, await BackgroundAsync(opened));
        Assert.Empty(opened.Complaints);
    }

    [BrowserTheory]
    [InlineData("failing")]
    [InlineData("manufacturing-line")]
    public async Task Without_scripts_everything_can_still_be_read(string name)
    {
        await using var opened = await browser.OpenAsync(reports.PathOf(name), with: options => options.JavaScriptEnabled = false);
        Assert.Empty(opened.Complaints);
        Assert.True(await opened.Page.GetByText("With a quarter more demand").First.IsVisibleAsync());
        Assert.False(await opened.Page.Locator("button.theme").IsVisibleAsync());
        Assert.True(await opened.Page.Locator("svg.time path.line").First.IsVisibleAsync());
        Assert.True(await opened.Page.Locator("svg.time .xticks text").CountAsync() >= 3);
        Assert.True(await opened.Page.Locator("svg.time text.ev").CountAsync() >= 1);
        await opened.Page.Locator("details.data summary").First.ClickAsync();
        Assert.True(await opened.Page.Locator("details.data table").First.IsVisibleAsync());
    }

    [BrowserFact]
    public async Task Printed_it_is_light_and_leaves_out_what_only_a_screen_can_do()
    {
        await using var opened = await browser.OpenAsync(reports.PathOf("hello"), isDark: true);
        await opened.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print, ColorScheme = ColorScheme.Dark });
        Assert.Equal("rgb(251, 251, 250)", await BackgroundAsync(opened));
        foreach (var selector in new[] { "button.theme", ".hint", "output.readout" })
        {
            Assert.False(await opened.Page.Locator(selector).First.IsVisibleAsync(), selector);
        }

        Assert.True(await opened.Page.Locator("svg.time").First.IsVisibleAsync());
    }

    [BrowserFact]
    public async Task The_spread_over_replicas_is_drawn_and_read()
    {
        await using var opened = await browser.OpenAsync(reports.PathOf("uncertain"));
        var chart = opened.Page.Locator("svg.time").First;
        Assert.True(await chart.Locator("path.band").First.IsVisibleAsync());
        await chart.PressAsync("End");
        Assert.Matches(@"queue, 95th percentile [\d.]+ · queue, 5th percentile [\d.]+", await opened.Page.Locator("output.readout").First.TextContentAsync());
        await opened.Page.Locator(".key button").Filter(new LocatorFilterOptions { HasText = "95th" }).First.ClickAsync();
        Assert.False(await chart.Locator("path.band").First.IsVisibleAsync());
    }

    [BrowserFact]
    public async Task A_failing_expectation_is_drawn_with_its_limit_its_window_and_its_first_bin()
    {
        await using var opened = await browser.OpenAsync(reports.PathOf("failing"));
        var drawn = opened.Page.Locator("h3.drawn + figure");
        Assert.Equal(3, await drawn.CountAsync());
        var first = drawn.First;
        Assert.Equal(["asked about", "first at 1 Oct 12:45"], await first.Locator("text.ev").AllTextContentsAsync());
        Assert.Equal(1, await first.Locator("path.limit").CountAsync());
        Assert.Equal(2, (await first.Locator("path.asked").First.GetAttributeAsync("d"))!.Count(c => c == 'M')); // two days, one window each
    }

    [BrowserFact]
    public async Task The_preview_is_a_picture_that_asks_for_nothing()
    {
        var preview = Path.Combine(Path.GetDirectoryName(reports.PathOf("airport-checkpoint"))!, "preview.svg");
        await using var opened = await browser.OpenAsync(preview);
        Assert.Empty(opened.Complaints);
        Assert.Single(opened.Requests);
        Assert.Equal("svg", await opened.Page.EvaluateAsync<string>("() => document.documentElement.tagName"));
        Assert.Equal(0, await opened.Page.Locator("script").CountAsync());
    }

    private static async Task<string> BackgroundAsync(OpenPage opened) =>
        await opened.Page.EvaluateAsync<string>("() => getComputedStyle(document.body).backgroundColor");
}
