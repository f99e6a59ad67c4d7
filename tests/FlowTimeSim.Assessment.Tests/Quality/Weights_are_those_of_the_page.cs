using System.Globalization;
using FlowTimeSim.Assessment.Quality;

namespace FlowTimeSim.Assessment.Tests.Quality;

public sealed class Weights_are_those_of_the_page
{
    private static readonly (string Id, double Weight)[] Page = [.. File.ReadAllLines(Path.Combine(ScoredProject.Root, "docs", "quality.md"))
        .SkipWhile(line => !line.StartsWith("| component |", StringComparison.Ordinal)).Skip(2)
        .TakeWhile(line => line.StartsWith('|'))
        .Select(line => line.Split('|', StringSplitOptions.TrimEntries))
        .Select(cells => (cells[1].Trim('`'), double.Parse(cells[2], CultureInfo.InvariantCulture)))];

    [Fact]
    public void Each_component_has_the_weight_that_docs_quality_md_says()
    {
        var components = ScoredProject.Of("samples/hello").Score().Components;

        Assert.Equal(Page, components.Select(component => (component.Id, component.Weight)));
        Assert.Equal(1, Page.Sum(row => row.Weight), 12);
    }

    [Fact]
    public void And_the_score_is_their_mean_over_what_was_measured()
    {
        foreach (var sample in new[] { "hello", "airport-checkpoint", "emergency-room", "manufacturing-line" })
        {
            var score = ScoredProject.Of("samples/" + sample).Score();
            var measured = score.Components.Where(component => component.Value is not null).ToArray();

            Assert.Equal(measured.Sum(component => component.Weight * component.Value!.Value) / measured.Sum(component => component.Weight), score.Value, 12);
            Assert.Equal(1 - score.Value, score.Lost.Sum(point => point.Gain), 9);
        }
    }
}
