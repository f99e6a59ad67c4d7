using System.Globalization;
using Xunit.Abstractions;

namespace FlowTimeSim.Defects.Tests;

/// <summary>A mistake in a model is found where it stands, and told once.</summary>
public sealed class DefectTests(ITestOutputHelper output)
{
    private const double MayMiss = 0.01;
    private const double MayCascade = 0.04;
    private const string Begin = "<!-- table -->\n";
    private const string End = "<!-- end of table -->";

    public static TheoryData<string> Kinds => new(Directory.EnumerateFiles(Repository.Kinds, "*.txt").Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal));

    [Fact]
    public void Defects_are_found_at_their_lines()
    {
        var wrong = Measurement.Outcomes.Where(one => !one.IsRight).ToArray();
        Assert.True(wrong.Length <= Measurement.Outcomes.Length * MayMiss, string.Join('\n', wrong.AsEnumerable()));
    }

    [Fact]
    public void One_mistake_gives_one_message()
    {
        var more = Measurement.Outcomes.Where(one => one.Cascade > 0).ToArray();
        Assert.True(more.Length <= Measurement.Outcomes.Length * MayCascade, string.Join('\n', more.AsEnumerable()));
    }

    [Fact]
    public void No_message_speaks_of_our_code() =>
        Nothing.Of(Measurement.Outcomes.Where(one => one.Findings.Concat(one.Failed).Any(finding =>
            finding.Code.StartsWith("FTS9", StringComparison.Ordinal) || finding.Message.Contains("Exception", StringComparison.Ordinal))));

    [Fact]
    public void There_are_at_least_300_defects_of_25_kinds()
    {
        Assert.True(Measurement.Outcomes.Length >= 300);
        Assert.True(Kinds.Count >= 25);
    }

    [Fact]
    public void The_page_shows_the_table_as_it_is_measured()
    {
        var table = Measurement.Table(Measurement.Outcomes);
        output.WriteLine(table);
        Directory.CreateDirectory(Repository.Artifacts);
        File.WriteAllText(Path.Combine(Repository.Artifacts, "defects.md"), table);
        File.WriteAllLines(
            Path.Combine(Repository.Artifacts, "defects-findings.txt"),
            Measurement.Outcomes.Select(one => string.Create(CultureInfo.InvariantCulture, $"{(one.IsRight ? "right" : one.IsFound ? "WRONG PLACE" : "NOT FOUND")}{(one.Cascade > 0 ? $" CASCADE {one.Cascade}" : "")} {one}")));
        var page = File.ReadAllText(Repository.Page);
        var from = page.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length;
        var to = page.IndexOf(End, StringComparison.Ordinal);
        if (Environment.GetEnvironmentVariable("FLOWTIME_ACCEPT_GOLDEN") == "1")
        {
            File.WriteAllText(Repository.Page, page[..from] + table + page[to..]);
            return;
        }

        Assert.True(from < to, "docs/defects.md has no table.");
        Assert.Equal(table, page[from..to]);
    }
}
