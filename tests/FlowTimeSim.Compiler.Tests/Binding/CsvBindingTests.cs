namespace FlowTimeSim.Compiler.Tests.Binding;

public sealed class CsvBindingTests
{
    private const string Hourly = "at,n\n2024-10-01T00:00,60\n2024-10-01T01:00,120\n2024-10-01T02:00,180\n2024-10-01T04:00,240\n";

    [Fact]
    public void Rows_of_an_hour_are_shared_out_over_quarters()
    {
        var project = Project("csv: ../data/n.csv, column: n, unit: job, step: 1 h", "grid: { bins: 16, binSize: 15, binUnit: minutes }");

        var values = TestProject.Values(project.Model(), "x");

        Assert.Equal([15, 15, 15, 15, 30], values[..5]);
        Assert.Equal(600, values.Sum());
        Assert.Empty(project.Texts);
    }

    [Fact]
    public void Rows_are_joined_by_time_and_added_up_in_longer_bins()
    {
        var project = Project("csv: ../data/n.csv, column: n, unit: job, time: at", "grid: { start: 2024-10-01T01:00, bins: 1, binSize: 2, binUnit: hours }");

        Assert.Equal([300], TestProject.Values(project.Model(), "x"));
    }

    [Fact]
    public void A_gap_is_reported_with_its_first_bin()
    {
        var project = Project("csv: ../data/n.csv, column: n, unit: job, time: at", "grid: { start: 2024-10-01T01:00, bins: 4, binSize: 1, binUnit: hours }");

        Assert.Empty(project.Compile());
        Assert.Contains("nothing for 1 of 4 bins, the first is bin 2 (2024-10-01T03:00)", Assert.Single(project.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public void Before_and_after_the_data_stands_what_edge_says()
    {
        var held = Project("csv: ../data/n.csv, column: n, unit: job, time: at, edge: hold", "grid: { start: 2024-10-01T04:00, bins: 3, binSize: 1, binUnit: hours }");
        var zero = Project("csv: ../data/n.csv, column: n, unit: job, time: at, edge: zero", "grid: { start: 2024-09-30T23:00, bins: 2, binSize: 1, binUnit: hours }");

        Assert.Equal([240, 240, 240], TestProject.Values(held.Model(), "x"));
        Assert.Equal([0, 60], TestProject.Values(zero.Model(), "x"));
    }

    [Fact]
    public void The_hour_that_comes_twice_is_two_rows()
    {
        var project = Project("csv: ../data/dst.csv, column: n, time: at", "grid: { start: 2024-10-27T01:00, zone: Europe/Berlin, bins: 4, binSize: 1, binUnit: hours }")
            .With("data/dst.csv", "at,n\n2024-10-27T01:00,1\n2024-10-27T02:00,2\n2024-10-27T02:00,3\n2024-10-27T03:00,4\n");

        Assert.Equal([1, 2, 3, 4], TestProject.Values(project.Model(), "x"));
    }

    [Fact]
    public void Rows_out_of_order_are_refused()
    {
        var project = Project("csv: ../data/b.csv, column: n, time: at", "grid: { start: 2024-10-01T00:00, bins: 2, binSize: 1, binUnit: hours }")
            .With("data/b.csv", "at,n\n2024-10-01T01:00,1\n2024-10-01T00:00,2\n");

        Assert.Empty(project.Compile());
        Assert.Contains("FTS2035", Assert.Single(project.Errors), StringComparison.Ordinal);
    }

    private static TestProject Project(string form, string scenario) =>
        TestProject.Of($"units: [job]\nseries:\n  - {{ id: x, {form} }}\ncomponents: []\n", scenario + "\n").With("data/n.csv", Hourly);
}
