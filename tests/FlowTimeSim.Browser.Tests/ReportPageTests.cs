using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using FlowTimeSim.Browser.Tests.Browsers;
using FlowTimeSim.Browser.Tests.Reports;

namespace FlowTimeSim.Browser.Tests;

[Collection(SharedReports.Name)]
public sealed class ReportPageTests(BrowserFixture browser, ReportFixture reports)
{
    private const int MostBytes = 500_000;
    private static readonly int[] Widths = [1280, 800, 400];

    public static TheoryData<string> Names => ReportNames.All;

    [Theory]
    [MemberData(nameof(Names))]
    public void A_report_is_small_and_the_same_bytes_each_time(string name)
    {
        var first = File.ReadAllBytes(reports.PathOf(name));
        Assert.InRange(first.Length, 1_000, MostBytes);
        Assert.Equal(first, File.ReadAllBytes(reports.BuiltAgain(name)));
    }

    [BrowserTheory]
    [MemberData(nameof(Names))]
    public async Task A_report_opens_from_disk_without_complaint_without_network_and_fits_three_sizes(string name)
    {
        await using var opened = await browser.OpenAsync(reports.PathOf(name));
        foreach (var width in Widths)
        {
            await opened.Page.SetViewportSizeAsync(width, 900);
            await FitsAsync(opened, $"{name} at {width} px");
        }

        await opened.UnfoldAsync();
        await FitsAsync(opened, $"{name} at {Widths[^1]} px, unfolded");
        await opened.InDarkAsync(true);
        Assert.Empty(opened.Complaints);
        Assert.Single(opened.Requests); // the file itself
    }

    [BrowserTheory]
    [MemberData(nameof(Names))]
    public async Task A_report_can_be_used_by_everyone(string name)
    {
        await using var opened = await browser.OpenAsync(reports.PathOf(name));
        await IsForEveryoneAsync(opened, name + ", light, wide");
        await opened.InDarkAsync(true);
        await opened.Page.SetViewportSizeAsync(400, 900);
        await opened.UnfoldAsync();
        await IsForEveryoneAsync(opened, name + ", dark, narrow, unfolded");
    }

    private static async Task FitsAsync(OpenPage opened, string what)
    {
        var overflow = await opened.OverflowAsync();
        Assert.True(overflow <= 0, $"{what}: {overflow} px too wide.");
    }

    private static async Task IsForEveryoneAsync(OpenPage opened, string what)
    {
        var faults = (await opened.Page.RunAxe(new AxeRunOptions { ResultTypes = [ResultType.Violations] })).Violations;
        Assert.True(faults.Length == 0, what + ":\n" + string.Join('\n', faults.Select(Describe)));
    }

    private static string Describe(AxeResultItem fault) =>
        $"{fault.Id}: {fault.Help}\n" + string.Join('\n', fault.Nodes.Take(4).Select(n => "  " + n.Html[..Math.Min(300, n.Html.Length)] + "\n    " + string.Join("; ", n.Any.Concat(n.All).Concat(n.None).Select(c => c.Message))));
}
