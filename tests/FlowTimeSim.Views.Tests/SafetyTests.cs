using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using FlowTimeSim.Assessment.Quality;
using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Flow;
using FlowTimeSim.Compiler.Text;
using FlowTimeSim.Compiler.Time;
using FlowTimeSim.Views.Tests.Samples;

namespace FlowTimeSim.Views.Tests;

public sealed class SafetyTests
{
    public static TheoryData<string> Hostile =>
    [
        "</script><script>alert(1)</script>",
        "</title></style><img src=x onerror=alert(1)>",
        "\" onmouseover=\"alert(1)\" x=\"",
        "' autofocus onfocus='alert(1)",
        "<!--", "]]>", "&lt;script&gt;", "@team ![x](http://example.org/x.png)",
        "a\u202Ecod.exe", "nul\0bell\u0007", "half \uD800 a pair", "{0} {{x}}",
    ];

    [Theory]
    [MemberData(nameof(Hostile))]
    public void A_hostile_text_is_only_ever_a_text(string text)
    {
        var page = Page(text);
        Assert.Null(TagBalance.Fault(page));
        Assert.Equal(1, page.Split("<script").Length - 1);
        Assert.DoesNotContain("<img", page, StringComparison.Ordinal);
        Assert.DoesNotContain("\" onmouseover=", page, StringComparison.Ordinal);
        Assert.DoesNotContain("' autofocus", page, StringComparison.Ordinal);
        Assert.DoesNotContain('\u202E', page);
        Assert.DoesNotContain('\0', page);
        Assert.DoesNotContain("\u0007", page, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Hostile))]
    public void A_hostile_text_leaves_the_preview_well_formed(string text)
    {
        var picture = XDocument.Parse(PreviewSvg.Render(Shapes.Judged(System(text).Run())));
        Assert.DoesNotContain(picture.Descendants(), e => e.Name.LocalName is "script" or "img" or "foreignObject");
        Assert.DoesNotContain(picture.Descendants().Attributes(), a => a.Name.LocalName.StartsWith("on", StringComparison.Ordinal) || a.Name.LocalName == "href");
    }

    [Fact]
    public void The_policy_allows_exactly_the_script_and_the_style_of_the_page()
    {
        var page = Page("Checkpoint");
        Assert.Contains("default-src &#39;none&#39;", page, StringComparison.Ordinal);
        Assert.Contains("script-src &#39;sha256-" + HashOf(page, "script").Replace("+", "+", StringComparison.Ordinal) + "&#39;", page, StringComparison.Ordinal);
        Assert.Contains("style-src &#39;sha256-" + HashOf(page, "style") + "&#39;", page, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_loaded_and_nothing_is_styled_inline()
    {
        // What the policy would refuse must not be there: it would look broken.
        var page = ReportPage.Render(Checkpoint.Assessment(), Checkpoint.Findings, Checkpoint.Identity);
        var markup = page.Replace(ViewAssets.Script, string.Empty, StringComparison.Ordinal).Replace(ViewAssets.Style, string.Empty, StringComparison.Ordinal);
        foreach (var forbidden in new[] { " style=", " src=", " href=", "<link", "<img", "<iframe", " onclick=", "url(", "http:", "https:" })
        {
            Assert.DoesNotContain(forbidden, markup, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_script_is_below_fifteen_kilobytes_and_never_makes_markup_or_requests()
    {
        Assert.InRange(Encoding.UTF8.GetByteCount(ViewAssets.Script), 1, 15_000);
        foreach (var forbidden in new[] { "innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "new Function", "fetch(", "XMLHttpRequest", "import(", "</script", "Date.now" })
        {
            Assert.DoesNotContain(forbidden, ViewAssets.Script, StringComparison.OrdinalIgnoreCase);
        }
    }

    private static SampleSystem System(string text) => new SampleSystem(new Grid(48, 1, BinUnit.Hours)) { Title = text }
        .Component(text, ComponentKind.Source, text)
        .Component("b", ComponentKind.Buffer, text, 10)
        .Series(text + ".demand", SeriesKind.Flow, new double[48], text)
        .Series("b.queue", SeriesKind.Level, [.. Enumerable.Range(0, 48).Select(i => (double)i)], text)
        .Connect(text, "b", text, text, new double[48]);

    private static string Page(string text)
    {
        var place = new Location(text, 3, 1, 3, 9);
        var sample = Checkpoint.Assessment(text);
        var hostile = Shapes.Judged(System(text).Run(text + ".demand", "b.queue"));
        hostile = hostile with
        {
            Cases = [sample.Cases[2] with { Id = text, Title = text, Expectations = [sample.Cases[2].Expectations[0] with { Text = text, Message = text, Where = place }] }],
            Stress = [sample.Stress[1] with { Id = "demand_plus_25", Title = text, Sentence = text }],
            Quality = new QualityScore(0.5, [new QualityComponent(text, 1, 0.5, text)], [new LostPoint(text, text, place, 0.1)]),
        };
        return ReportPage.Render(hostile, [new Finding(DiagnosticCatalog.UnknownName, Severity.Error, text, place) { Related = [new RelatedPlace(place, text)] }], new ReportIdentity(text, text, text, text, text));
    }

    private static string HashOf(string page, string element)
    {
        var from = page.IndexOf("<" + element + ">", StringComparison.Ordinal) + element.Length + 2;
        var to = page.IndexOf("</" + element + ">", from, StringComparison.Ordinal);
        return Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(page[from..to])));
    }
}
