using Microsoft.Playwright;

namespace FlowTimeSim.Browser.Tests.Browsers;

/// <summary>One browser for all tests; each test has a context of its own in it.</summary>
public sealed class BrowserFixture : IAsyncLifetime
{
    private IPlaywright? playwright;
    private IBrowser? browser;

    public async Task InitializeAsync()
    {
        if (Chromium.Path is null)
        {
            return;
        }

        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Chromium.Path,
            // A container's root cannot use the sandbox; what is opened here is our own.
            Args = [.. Environment.UserName == "root" ? new[] { "--no-sandbox", "--disable-dev-shm-usage" } : [], "--disable-lcd-text"],
        });
    }

    public async Task DisposeAsync()
    {
        if (browser is not null)
        {
            await browser.CloseAsync();
        }

        playwright?.Dispose();
    }

    /// <summary>Opens a file from disk in a window of this size.</summary>
    internal async Task<OpenPage> OpenAsync(string file, int width = 1280, bool isDark = false, Action<BrowserNewContextOptions>? with = null)
    {
        Assert.True(browser is not null, "A browser is needed here: 'apt-get install chromium'.");
        var options = new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = width, Height = 900 },
            ColorScheme = isDark ? ColorScheme.Dark : ColorScheme.Light,
            ReducedMotion = ReducedMotion.Reduce,
            Locale = "en-GB",
            TimezoneId = "UTC",
        };
        with?.Invoke(options);
        return await OpenPage.OfAsync(await browser.NewContextAsync(options), new Uri(file));
    }
}
