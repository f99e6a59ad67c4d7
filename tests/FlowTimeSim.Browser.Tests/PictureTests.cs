using System.Buffers.Binary;
using System.Text.RegularExpressions;
using FlowTimeSim.Browser.Tests.Browsers;
using FlowTimeSim.Browser.Tests.Reports;
using Microsoft.Playwright;

namespace FlowTimeSim.Browser.Tests;

/// <summary>The pictures of the documentation. With <c>FLOWTIME_ACCEPT_PICTURES</c> set they are made anew.</summary>
[Collection(SharedReports.Name)]
public sealed partial class PictureTests(BrowserFixture browser, ReportFixture reports)
{
    private const int MostBytes = 150_000;

    [BrowserTheory]
    [InlineData("report-holds.png", "manufacturing-line", 1200, 800, false)]
    [InlineData("report-fails.png", "failing", 1200, 800, true)]
    [InlineData("report-narrow.png", "airport-checkpoint", 400, 1000, false)]
    public async Task A_picture_of_the_documentation_has_its_size_and_the_page_behind_it_still_stands(string file, string report, int width, int height, bool isDark)
    {
        await using var opened = await browser.OpenAsync(reports.PathOf(report), width, isDark);
        await opened.Page.SetViewportSizeAsync(width, height);
        Assert.True(await opened.Page.Locator("svg.system:visible").First.IsVisibleAsync());
        Assert.Empty(opened.Complaints);
        var path = Path.Combine(Repository.Pictures, file);
        if (Chromium.IsSet("FLOWTIME_ACCEPT_PICTURES"))
        {
            Directory.CreateDirectory(Repository.Pictures);
            await opened.Page.ScreenshotAsync(new PageScreenshotOptions { Path = path });
        }

        Assert.True(File.Exists(path), $"{file} is missing: run these tests with FLOWTIME_ACCEPT_PICTURES=1.");
        var bytes = await File.ReadAllBytesAsync(path);
        Assert.InRange(bytes.Length, 1_000, MostBytes);
        Assert.Equal((width, height), (BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(20))));
    }

    [Fact]
    public void Every_picture_that_a_page_shows_is_there_and_every_picture_is_shown()
    {
        var pages = Directory.EnumerateFiles(Path.Combine(Repository.Root, "docs"), "*.md", SearchOption.AllDirectories).Append(Path.Combine(Repository.Root, "README.md"));
        var shown = pages.SelectMany(page => Picture().Matches(File.ReadAllText(page)).Select(match => Path.GetFullPath(match.Groups[1].Value, Path.GetDirectoryName(page)!))).ToHashSet(StringComparer.Ordinal);
        Assert.All(shown, path => Assert.True(File.Exists(path), path));
        Assert.Superset(Directory.EnumerateFiles(Repository.Pictures, "*.png").ToHashSet(StringComparer.Ordinal), shown);
    }

    [GeneratedRegex(@"!\[[^\]]*\]\(([^)\s]+\.png)\)")]
    private static partial Regex Picture();
}
