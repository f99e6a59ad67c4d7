using System.Text.Json;
using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Text;
using FlowTimeSim.Projects.Printing;

namespace FlowTimeSim.Projects.Tests;

public sealed class PrintingTests
{
    [Fact]
    public void Sarif_has_relative_addresses_both_ends_of_regions_related_places_and_fixes()
    {
        var source = new SourceText("catalog/my hub#1.yaml", "id: fligths\n");
        var span = new SourceSpan(source, 4, 11);
        var sink = new FindingSink();
        sink.Report(DiagnosticCatalog.UnknownName, span, $"Nothing is called '{"fligths"}'.",
            [new TextEdit(span, "flights")], [new RelatedPlace(new Location("catalog/b.yaml", 3, 1, 3, 8), "flights")]);
        using var json = JsonDocument.Parse(SarifWriter.Write(sink.ToSorted(), "0.1.0"));
        Assert.Equal("2.1.0", json.RootElement.GetProperty("version").GetString());
        var run = json.RootElement.GetProperty("runs")[0];
        Assert.Equal("FTS2003", run.GetProperty("tool").GetProperty("driver").GetProperty("rules")[0].GetProperty("id").GetString());
        var result = run.GetProperty("results")[0];
        var place = result.GetProperty("locations")[0].GetProperty("physicalLocation");
        Assert.Equal("catalog/my%20hub%231.yaml", place.GetProperty("artifactLocation").GetProperty("uri").GetString());
        Assert.Equal(5, place.GetProperty("region").GetProperty("startColumn").GetInt32());
        Assert.Equal(12, place.GetProperty("region").GetProperty("endColumn").GetInt32());
        Assert.Equal(3, result.GetProperty("relatedLocations")[0].GetProperty("physicalLocation").GetProperty("region").GetProperty("startLine").GetInt32());
        var replacement = result.GetProperty("fixes")[0].GetProperty("artifactChanges")[0].GetProperty("replacements")[0];
        Assert.Equal("flights", replacement.GetProperty("insertedContent").GetProperty("text").GetString());
    }

    [Fact]
    public void A_series_is_written_shortest_from_zero_and_empty_where_unknown() =>
        Assert.Equal("bin_index,value\n0,8\n1,0.9416666666666667\n2,1E+21\n3,\n", SeriesCsv.Write([8, 0.9416666666666667, 1e21, double.NaN]));

    [Fact]
    public void The_junit_file_of_a_model_that_did_not_compile_is_in_error_and_well_formed()
    {
        var sink = new FindingSink();
        sink.Report(DiagnosticCatalog.UnknownName, Location.File("catalog/a\u0001<b>.yaml"), $"Nothing is called '{"x & y"}'.");
        var xml = System.Xml.Linq.XDocument.Parse(JUnitFailureWriter.Write("morning", sink.ToSorted()));
        Assert.Equal("1", xml.Root!.Element("testsuite")!.Attribute("errors")!.Value);
        Assert.Contains("x & y", xml.Descendants("error").Single().Attribute("message")!.Value, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a/##vso[task]x.yaml")]
    [InlineData("a/##[error]x.yaml")]
    [InlineData("a/::add-mask::x.yaml")]
    [InlineData("a/\u001b[31mx.yaml")]
    [InlineData("a/\u202Ex.yaml")]
    public void A_file_name_cannot_command_a_runner_or_a_terminal(string path)
    {
        var shown = PlainFinding.EscapePath(path);
        Assert.DoesNotContain("##vso[", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("##[", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("::", shown, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', shown);
        Assert.DoesNotContain('\u202E', shown);
    }
}
