using System.Xml.Linq;
using FlowTimeSim.Views.Layout;
using FlowTimeSim.Views.Tests.Samples;

namespace FlowTimeSim.Views.Tests;

public sealed class PictureTests
{
    [Fact]
    public void The_preview_is_well_formed_names_every_component_and_says_the_verdict()
    {
        var picture = XDocument.Parse(PreviewSvg.Render(Checkpoint.Assessment()));
        Assert.Equal("svg", picture.Root!.Name.LocalName);
        var texts = picture.Descendants().Where(e => e.Name.LocalName == "text").Select(e => e.Value).ToList();
        Assert.Contains("checkpoint", texts);
        Assert.Contains("7.5 M", texts);
        Assert.Contains(texts, t => t.Contains("Bottleneck checkpoint: load 0.70", StringComparison.Ordinal));
    }

    [Fact]
    public void The_preview_of_a_bare_model_shows_its_series()
    {
        var picture = XDocument.Parse(PreviewSvg.Render(Shapes.Judged(Shapes.Bare(500, 3))));
        Assert.Equal(3, picture.Descendants().Count(e => e.Name.LocalName == "path"));
    }

    [Fact]
    public void The_preview_is_the_same_in_every_culture_and_without_a_run()
    {
        Assert.Equal(PreviewSvg.Render(Checkpoint.Assessment()), HostileCulture.Under(() => PreviewSvg.Render(Checkpoint.Assessment())));
        XDocument.Parse(PreviewSvg.Render(Shapes.NotRun(Shapes.Clinic().Run())));
    }

    [Theory]
    [InlineData("LR")]
    [InlineData("TB")]
    public void Labels_lie_neither_on_boxes_nor_on_each_other_and_widths_follow_the_flow(string direction)
    {
        var run = Shapes.Clinic(direction).Run();
        var picture = XDocument.Parse(SystemPicture.Draw(run.Model.Flow!, run));
        var labels = picture.Descendants().Where(e => (string?)e.Attribute("class") == "fl").ToList();
        Assert.InRange(labels.Count, 12, 15);
        var widths = picture.Descendants().Where(e => (string?)e.Attribute("class") == "edge").Select(e => (double)e.Attribute("stroke-width")!).ToList();
        Assert.Equal(15, widths.Count);
        Assert.Equal(7, widths.Max());
        Assert.InRange(widths.Min(), 1.4, 2);
    }

    [Fact]
    public void Every_component_can_be_reached_by_keyboard_and_is_named_aloud()
    {
        var run = Shapes.Clinic().Run();
        var nodes = XDocument.Parse(SystemPicture.Draw(run.Model.Flow!, run)).Descendants().Where(e => (string?)e.Attribute("class") == "node").ToList();
        Assert.Equal(run.Model.Flow!.Components.Length, nodes.Count);
        Assert.All(nodes, n => Assert.Equal("0", (string?)n.Attribute("tabindex")));
        Assert.Contains(nodes, n => ((string?)n.Attribute("aria-label"))!.StartsWith("triage, buffer: load", StringComparison.Ordinal));
    }

    [Fact]
    public void A_connection_to_nothing_is_left_out()
    {
        var system = Shapes.Clinic();
        system.Connect("home", "nowhere");
        var run = system.Run();
        Assert.Equal(15, XDocument.Parse(SystemPicture.Draw(run.Model.Flow!, run)).Descendants().Count(e => (string?)e.Attribute("class") == "edge"));
    }
}
