using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using System.Text;
using FlowTimeSim.Compiler.Diagnostics;

namespace FlowTimeSim.Projects.Printing;

/// <summary>The report of a model that did not compile: there is no picture to draw, only what stands in the way.</summary>
public static class FailurePage
{
    private const string Style = "body{font:15px/1.5 system-ui,sans-serif;max-width:60rem;margin:3rem auto;padding:0 1rem;color-scheme:light dark}"
        + "h1{font-size:1.4rem}li{margin:.6rem 0}code{font-family:ui-monospace,monospace}";

    /// <summary>Renders the page; it asks for nothing and runs nothing.</summary>
    public static string Render(string title, string scenario, ImmutableArray<Finding> findings)
    {
        var errors = findings.Count(f => f.Severity == Severity.Error);
        var page = new StringBuilder();
        page.Append("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
        page.Append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n");
        page.Append(CultureInfo.InvariantCulture, $"<title>{Html(title)}</title>\n<style>{Style}</style>\n</head>\n<body>\n");
        page.Append(CultureInfo.InvariantCulture, $"<h1>{Html(title)}: {Html(scenario)} does not build</h1>\n");
        page.Append(CultureInfo.InvariantCulture, $"<p>{errors} {(errors == 1 ? "error stands" : "errors stand")} in the way. Nothing was run.</p>\n<ol>\n");
        foreach (var finding in findings.Where(f => f.Severity >= Severity.Warning).OrderByDescending(f => f.Severity))
        {
            page.Append(CultureInfo.InvariantCulture,
                $"<li><strong>{finding.Severity} {finding.Code}</strong> <code>{Html(PlainFinding.EscapePath(finding.Where.Path))}({finding.Where.Line},{finding.Where.Column})</code><br>{Html(finding.Message)}</li>\n");
        }

        return page.Append("</ol>\n</body>\n</html>\n").ToString();
    }

    private static string Html(string text) => WebUtility.HtmlEncode(text);
}
