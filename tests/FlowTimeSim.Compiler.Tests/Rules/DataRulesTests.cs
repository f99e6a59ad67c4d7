using System.Globalization;
using FlowTimeSim.Compiler.Rules;
using FlowTimeSim.Compiler.Tests.Binding;
using static FlowTimeSim.Compiler.Tests.Rules.RuledProject;

namespace FlowTimeSim.Compiler.Tests.Rules;

/// <summary>Data that slipped, names that say another rate, and parts that nothing uses.</summary>
public sealed class DataRulesTests
{
    private const string Day = "grid: { start: 2024-10-07T00:00, bins: 24, binSize: 1, binUnit: hours }\n";

    [Fact]
    public void A_spike_is_told_with_its_line() => Assert.Equal(
        ["catalog/c.yaml(7,49): info FTS2121: 1,900 in line 12 of 'data/calls.csv' stands 100 times above all others, of which the highest is 19. Look for a slip of a digit; a rush that was real is better said by an event with a label."],
        Data(t => t == 10 ? 1900 : 10 + (t % 10)));

    [Fact]
    public void A_peak_that_others_come_near_and_waves_are_no_spikes()
    {
        Assert.Empty(Data(t => t is >= 10 and <= 14 ? 190 : 10 + (t % 10)));
        Assert.Empty(Data(t => t == 10 ? 90 : 10 + (t % 10)));
        Assert.Empty(Data(t => t == 10 ? 1500 : t == 3 ? 10 : 0));
    }

    [Fact]
    public void Rows_of_another_unit_are_told_from_where_they_begin() => Assert.Equal(
        ["catalog/c.yaml(7,49): info FTS2122: From line 14 of 'data/calls.csv' on the values are on average 60 times larger than before, and nothing leads there: 60 minutes are an hour. Look whether the rows have one unit; where they have not, split the file and give each part its own."],
        Data(t => (10 + (t % 4)) * (t >= 12 ? 60 : 1)));

    [Theory]
    [InlineData(1000, true)]
    [InlineData(24, true)]
    [InlineData(40, false)]
    [InlineData(7, false)]
    public void Only_a_factor_between_units_is_a_slip(int factor, bool found)
    {
        Assert.Equal(found, UnitSlipInData.Find([.. Enumerable.Range(0, 40).Select(t => (10.0 + (t % 5)) / (t >= 20 ? factor : 1))]) is { At: 20 });
        Assert.Null(UnitSlipInData.Find([.. Enumerable.Range(0, 40).Select(t => 10.0 * Math.Pow(factor, t / 20.0))]));
    }

    [Fact]
    public void A_column_that_nothing_reads_is_told_once_a_file() => Assert.Equal(
        ["catalog/c.yaml(7,49): info FTS5011: Of the 3 columns of '../data/calls.csv' 1 is never used: 'chats'. Name one with 'column', or leave them out of the file."],
        Data(t => 10, "hour,calls,chats", ",4"));

    [Fact]
    public void A_catalog_and_a_class_that_nothing_names_are_told()
    {
        var project = Of(Desk("10 call/h", "capacity: 12 call/h"), Week).With("catalog/other.yaml", "kind: Catalog\nversion: 1\nmetadata: { id: other }\n" + Desk("5 call/h", "capacity: 8 call/h"));
        Assert.Equal(["catalog/other.yaml(3,17): info FTS5011: The catalog 'other' is never used: no scenario of the project is about it. Write 'catalog: other' in a scenario, or take the file out."], project.Rule());
        Assert.Empty(project.With("scenarios/o.yaml", "kind: Scenario\nversion: 1\nmetadata: { id: o }\ncatalog: other\n" + Week).Rule());
    }

    [Theory]
    [InlineData("calls_per_hour: { default: 240 call/day }", "catalog/c.yaml(5,3): info FTS2120: 'calls_per_hour' says per hour, but its unit is call/day. What counts is the unit: it is rescaled. Rename it, or write it per hour.")]
    [InlineData("arrival_rate: { default: 12 }", "catalog/c.yaml(5,3): info FTS2120: 'arrival_rate' says that it is a rate, but 12 has no time: where it flows it counts per bin, and its meaning changes with the step. Write its unit, such as '12 call/hour'.")]
    [InlineData("calls_per_hour: { default: 10 call/h }", "")]
    [InlineData("calls_per_day: { default: 240, unit: call/day }", "")]
    [InlineData("error_rate: { default: 0.02 }", "")]
    [InlineData("arrival_rate: { default: 10 call/h }", "")]
    [InlineData("calls_per_agent: { default: 12 }", "")]
    public void A_name_that_says_another_rate_is_told(string parameter, string expected)
    {
        var name = parameter.Split(':')[0];
        var catalog = $"units: [call]\nparameters:\n  {parameter}\nseries:\n  - {{ id: shown, expr: \"${{{name}}} * 1\" }}\n"
            + Desk("10 call/h", "capacity: 12 call/h").Replace(Head, string.Empty, StringComparison.Ordinal);
        Assert.Equal(expected.Length == 0 ? [] : [expected.Replace("(5,3)", "(6,3)", StringComparison.Ordinal)], Of(catalog, Week).Rule().Where(text => !text.Contains("FTS5011", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("capacity_per_minute", true)]
    [InlineData("capacity_per_hour", false)]
    [InlineData("capacity", false)]
    public void A_bare_model_counts_per_bin_whatever_a_name_says(string id, bool found)
    {
        var findings = RuledModel.Rule(RuledModel.FourHours + $"nodes:\n  - {{ id: {id}, kind: const, values: [2, 2, 2, 2] }}\n");
        Assert.Equal(
            found ? ["m.yaml(4,11): info FTS2120: 'capacity_per_minute' says per minute, but an engine counts per bin, and a bin is 1 h: 2 stands for 0.033333 per minute. Convert it, or give it another name."] : [],
            findings);
    }

    private static string[] Data(Func<int, double> value, string header = "calls", string more = "")
    {
        var rows = Enumerable.Range(0, 24).Select(t => (more.Length > 0 ? t.ToString(CultureInfo.InvariantCulture) + "," : string.Empty) + value(t).ToString(CultureInfo.InvariantCulture) + more + "\n");
        return [.. Of(Desk("{ csv: ../data/calls.csv, column: calls, unit: call/h }", "capacity: 20000 call/h"), Day)
            .With("data/calls.csv", header + "\n" + string.Concat(rows)).Rule().Where(text => !text.Contains("FTS5014", StringComparison.Ordinal) && !text.Contains("FTS2136", StringComparison.Ordinal))];
    }
}
