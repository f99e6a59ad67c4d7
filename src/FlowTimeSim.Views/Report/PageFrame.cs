using FlowTimeSim.Views.Text;

namespace FlowTimeSim.Views.Report;

/// <summary>One HTML file that needs nothing else and may load nothing else: its policy allows its own style and script by their hash.</summary>
internal static class PageFrame
{
    /// <summary>Wraps a body.</summary>
    public static string Of(string title, Markup body)
    {
        var policy = $"default-src 'none'; style-src {ViewAssets.PolicySource(ViewAssets.Style)}; script-src {ViewAssets.PolicySource(ViewAssets.Script)}; base-uri 'none'; form-action 'none'";
        return new Markup()
            .Add($"""<!doctype html><html lang="en"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="{policy}"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="color-scheme" content="light dark"><meta name="referrer" content="no-referrer"><title>{title}: report</title><style>""")
            .Add(ViewAssets.Style)
            .Add($"</style></head><body><main>{body}</main><script>")
            .Add(ViewAssets.Script)
            .Add("</script></body></html>\n")
            .ToString();
    }
}
