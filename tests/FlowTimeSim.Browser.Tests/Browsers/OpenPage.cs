using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace FlowTimeSim.Browser.Tests.Browsers;

/// <summary>A page and everything that it complained about or asked for.</summary>
internal sealed class OpenPage : IAsyncDisposable
{
    private readonly IBrowserContext context;

    private OpenPage(IBrowserContext context, IPage page) => (this.context, Page) = (context, page);

    public IPage Page { get; }

    /// <summary>What went to the console as an error or a warning, and what was thrown.</summary>
    public ConcurrentQueue<string> Complaints { get; } = new();

    /// <summary>The addresses asked for.</summary>
    public ConcurrentQueue<string> Requests { get; } = new();

    public static async Task<OpenPage> OfAsync(IBrowserContext context, Uri address)
    {
        var opened = new OpenPage(context, await context.NewPageAsync());
        opened.Page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
            {
                opened.Complaints.Enqueue(message.Text);
            }
        };
        opened.Page.PageError += (_, error) => opened.Complaints.Enqueue(error);
        opened.Page.Request += (_, request) => opened.Requests.Enqueue(request.Url);
        await opened.Page.GotoAsync(address.AbsoluteUri);
        return opened;
    }

    /// <summary>By how many pixels the page is wider than the window.</summary>
    public async Task<int> OverflowAsync() =>
        await Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");

    /// <summary>Opens all that is folded.</summary>
    public async Task UnfoldAsync() => await Page.EvaluateAsync("() => { for (const d of document.querySelectorAll('details')) d.open = true; }");

    /// <summary>Turns the system's colours over.</summary>
    public async Task InDarkAsync(bool isDark) => await Page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = isDark ? ColorScheme.Dark : ColorScheme.Light });

    public async ValueTask DisposeAsync() => await context.CloseAsync();
}
