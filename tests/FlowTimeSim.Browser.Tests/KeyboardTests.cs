using FlowTimeSim.Browser.Tests.Browsers;
using FlowTimeSim.Browser.Tests.Reports;
using Microsoft.Playwright;

namespace FlowTimeSim.Browser.Tests;

[Collection(SharedReports.Name)]
public sealed class KeyboardTests(BrowserFixture browser, ReportFixture reports)
{
    [BrowserFact]
    public async Task Arrow_keys_read_the_chart_plus_zooms_and_Escape_shows_the_whole_time()
    {
        await using var opened = await browser.OpenAsync(reports.PathOf("failing"));
        var chart = opened.Page.Locator("svg.time").First;
        var says = opened.Page.Locator("output.readout").First;
        await chart.FocusAsync();
        var whole = await says.TextContentAsync();
        await chart.PressAsync("ArrowRight");
        Assert.Matches(@"^Wed 2 Oct 2024 00:00 · capacity [\d.]+ · served [\d.]+", await says.TextContentAsync());
        var before = await says.TextContentAsync();
        await chart.PressAsync("ArrowRight");
        Assert.NotEqual(before, await says.TextContentAsync());
        await chart.PressAsync("Home");
        Assert.StartsWith("Tue 1 Oct 2024 00:00 · ", await says.TextContentAsync(), StringComparison.Ordinal);

        var all = await TicksAsync(chart);
        await chart.PressAsync("End");
        await chart.PressAsync("+");
        Assert.NotEqual(all, await TicksAsync(chart));
        await chart.PressAsync("Escape");
        Assert.Equal(all, await TicksAsync(chart));
        Assert.StartsWith("Tue 1 Oct 2024 00:00 to Wed 2 Oct 2024 23:45", whole, StringComparison.Ordinal);
    }

    [BrowserFact]
    public async Task An_event_is_said_where_the_cursor_stands_in_it()
    {
        await using var opened = await browser.OpenAsync(reports.PathOf("failing"));
        var chart = opened.Page.Locator("svg.time").First;
        await chart.FocusAsync();
        await chart.PressAsync("Home");
        for (var i = 0; i < 5; i++)
        {
            await chart.PressAsync("Shift+ArrowRight"); // a twentieth of what is seen
        }

        Assert.EndsWith(" · storm", await opened.Page.Locator("output.readout").First.TextContentAsync(), StringComparison.Ordinal);
        Assert.Equal(["storm", "half of the agents leave"], await chart.Locator("text.ev").AllTextContentsAsync());
    }

    [BrowserFact]
    public async Task T_opens_the_table_behind_the_chart()
    {
        await using var opened = await browser.OpenAsync(reports.PathOf("failing"));
        var chart = opened.Page.Locator("svg.time").First;
        var table = opened.Page.Locator("details.data table").First;
        Assert.False(await table.IsVisibleAsync());
        await chart.PressAsync("t");
        Assert.True(await table.IsVisibleAsync());
        Assert.Contains("storm", await table.InnerTextAsync(), StringComparison.Ordinal);
        await chart.PressAsync("t");
        Assert.False(await table.IsVisibleAsync());
    }

    [BrowserFact]
    public async Task Every_chart_and_every_box_is_reached_by_Tab()
    {
        await using var opened = await browser.OpenAsync(reports.PathOf("hello"));
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < 60; i++)
        {
            await opened.Page.Keyboard.PressAsync("Tab");
            seen.Add(await opened.Page.EvaluateAsync<string>("() => document.activeElement.tagName + '.' + (document.activeElement.getAttribute('class') || '')"));
        }

        Assert.Superset(new HashSet<string>(["BUTTON.theme", "g.node", "svg.time", "BUTTON.", "SUMMARY."]), seen);
    }

    [BrowserFact]
    public async Task A_line_is_taken_out_and_brought_back_by_its_key()
    {
        await using var opened = await browser.OpenAsync(reports.PathOf("failing"));
        var key = opened.Page.Locator(".key button").Filter(new LocatorFilterOptions { HasText = "served" }).First;
        var line = opened.Page.Locator("path.line[data-name=served]").First;
        await key.PressAsync("Enter");
        Assert.Equal("false", await key.GetAttributeAsync("aria-pressed"));
        Assert.False(await line.IsVisibleAsync());
        await key.PressAsync("Enter");
        Assert.True(await line.IsVisibleAsync());
    }

    [BrowserFact]
    public async Task Dragging_zooms_and_a_double_click_shows_the_whole_time()
    {
        await using var opened = await browser.OpenAsync(reports.PathOf("failing"));
        var chart = opened.Page.Locator("svg.time").First;
        await chart.ScrollIntoViewIfNeededAsync();
        var all = await TicksAsync(chart);
        var box = (await chart.BoundingBoxAsync())!;
        await opened.Page.Mouse.MoveAsync(box.X + 200, box.Y + 80);
        Assert.Contains(" · arrivals ", await opened.Page.Locator("output.readout").First.TextContentAsync(), StringComparison.Ordinal);
        await opened.Page.Mouse.DownAsync();
        await opened.Page.Mouse.MoveAsync(box.X + 320, box.Y + 80, new MouseMoveOptions { Steps = 4 });
        await opened.Page.Mouse.UpAsync();
        Assert.NotEqual(all, await TicksAsync(chart));
        await opened.Page.Mouse.DblClickAsync(box.X + 250, box.Y + 80);
        Assert.Equal(all, await TicksAsync(chart));
        Assert.Empty(opened.Complaints);
    }

    private static async Task<string> TicksAsync(ILocator chart) => string.Join(',', await chart.Locator(".xticks text").AllTextContentsAsync());
}
