namespace FlowTimeSim.Browser.Tests.Browsers;

/// <summary>A theory that needs a browser: without one it fails in CI, and is skipped elsewhere.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserTheoryAttribute : TheoryAttribute
{
    public BrowserTheoryAttribute() => Skip = Chromium.SkipReason;
}
