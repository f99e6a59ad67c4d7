using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Projects.Settings;

namespace FlowTimeSim.Projects.Tests;

public sealed class SettingsTests
{
    [Theory]
    [InlineData("TargetEngines", "flowtime-2026.5", "FTS0002", "flowtime-2026.05")]
    [InlineData("Version", "1.2", "FTS0007", "1.2.0")]
    [InlineData("ModelId", "run_1", "FTS0006", "model_run_1")]
    [InlineData("MinimumQualityScore", "94%", "FTS0005", "0 to 1")]
    [InlineData("BundleContent", "Everything", "FTS0005", "Complete or Minimal")]
    [InlineData("RunModelTests", "yes", "FTS0005", "true or false")]
    [InlineData("ModelCreated", "yesterday", "FTS0005", "seconds since 1970")]
    public void A_value_that_is_not_understood_is_reported_at_its_line_with_what_to_write(string property, string value, string code, string advice)
    {
        using var project = new ScratchProject($"    <Title>x</Title>\n    <{property}>{value}</{property}>");
        var findings = new FindingSink();
        SettingsReader.Read(project.Inputs((property, value)), PropertyPlaces.Read(project.ProjectFile), findings);
        var finding = Assert.Single(findings.ToSorted());
        Assert.Equal((code, "line.ftmodel", 4, 5), (finding.Code, finding.Where.Path, finding.Where.Line, finding.Where.Column));
        Assert.Contains(advice, finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_property_that_stands_elsewhere_is_reported_at_the_head_of_the_project()
    {
        using var project = new ScratchProject();
        var findings = new FindingSink();
        SettingsReader.Read(project.Inputs(("Version", "one")), PropertyPlaces.Read(project.ProjectFile), findings);
        Assert.Equal((1, 1), (findings.ToSorted()[0].Where.Line, findings.ToSorted()[0].Where.Column));
    }

    [Theory]
    [InlineData(null, "1980-01-01T00:00:00Z")]
    [InlineData("0", "1970-01-01T00:00:00Z")]
    [InlineData("1727778600", "2024-10-01T10:30:00Z")]
    [InlineData("2024-10-01T12:30:00+02:00", "2024-10-01T10:30:00Z")]
    [InlineData("2024-10-01", "2024-10-01T00:00:00Z")]
    public void The_time_stamp_is_given_and_never_the_clock(string? text, string expected) => Assert.Equal(expected, CreatedStamp.Parse(text));

    [Theory]
    [InlineData("line one", "line_one")]
    [InlineData("1st", "model_1st")]
    [InlineData("", "model_")]
    [InlineData("cmp_x", "model_cmp_x")]
    public void The_nearest_id_is_one_that_a_registry_takes(string text, string expected)
    {
        Assert.Equal(expected, ModelNames.Propose(text));
        Assert.True(Registry.NameRules.IsModelId(ModelNames.Propose(text)));
    }
}
