namespace FlowTimeSim.Browser.Tests.Browsers;

/// <summary>A fact that needs a browser: without one it fails in CI, and is skipped elsewhere.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute() => Skip = Chromium.SkipReason;
}
