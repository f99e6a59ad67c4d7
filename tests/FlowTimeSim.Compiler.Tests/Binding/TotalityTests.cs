using FlowTimeSim.Compiler.Tests.Syntax;

namespace FlowTimeSim.Compiler.Tests.Binding;

/// <summary>Whatever stands in a file, the answer is findings, never an exception.</summary>
public sealed class TotalityTests
{
    [Theory]
    [InlineData("airport", "catalog/checkpoint.yaml", "scenarios/spring.yaml")]
    [InlineData("names", "catalog/plant.yaml", "scenarios/base.yaml")]
    [InlineData("parameters", "catalog/plant.yaml", "scenarios/fine.yaml")]
    public void A_project_with_any_line_missing_or_torn_compiles_or_is_refused(string name, string catalog, string scenario)
    {
        var texts = new[] { GoldenFolder.Read("compile", name, catalog), GoldenFolder.Read("compile", name, scenario) };
        for (var file = 0; file < 2; file++)
        {
            var lines = texts[file].Split('\n');
            for (var i = 0; i < lines.Length; i++)
            {
                Compile(file, [.. lines[..i], .. lines[(i + 1)..]]);
                Compile(file, [.. lines[..i], lines[i][..(lines[i].Length / 2)], .. lines[(i + 1)..]]);
                Compile(file, [.. lines[..i], lines[i].Replace("1", "-1e308", StringComparison.Ordinal), .. lines[(i + 1)..]]);
                Compile(file, [.. lines[..i], lines[i].Replace("hour", "ms", StringComparison.Ordinal).Replace(" h", " week", StringComparison.Ordinal), .. lines[(i + 1)..]]);
            }
        }

        void Compile(int file, string[] lines)
        {
            var project = new TestProject();
            project.With(catalog, file == 0 ? string.Join('\n', lines) : texts[0]);
            project.With(scenario, file == 1 ? string.Join('\n', lines) : texts[1]);
            project.With("data/ord-2001q1-hourly.csv", "hour_start,departures\n2001-01-01T00:00:00Z,1\n");
            var models = project.Compile();
            Assert.True(project.Errors.Length > 0 || models.Length == 1, string.Join('\n', lines));
        }
    }

    [Fact]
    public void A_chain_of_thousands_of_series_compiles()
    {
        var series = string.Concat(Enumerable.Range(0, 5000).Select(i => $"  - {{ id: s{i}, expr: s{i + 1} + 1 }}\n"));
        var model = TestProject.Of($"series:\n{series}  - {{ id: s5000, expr: 1 + 1 }}\ncomponents: []\n", "grid: { bins: 2, binSize: 1, binUnit: hours }\n").Model();

        Assert.Equal(5002, TestProject.Values(model, "s0")[0]);
    }
}
