using FlowTimeSim.Assessment.Changes;

namespace FlowTimeSim.Defects.Tests.Changes;

/// <summary>Whoever changes results or contract is told so, in the right category, at the line.</summary>
public sealed class Changes_are_reported
{
    private const double Exact = 1e-9;

    public static TheoryData<string> Names => [.. ChangeRows.All.Select(row => row.ToString())];

    [Fact]
    public void There_are_at_least_60_with_names_of_their_own() => Assert.True(ChangeRows.All.Select(row => row.ToString()).Distinct().Count() >= 60);

    [Theory]
    [MemberData(nameof(Names))]
    public void An_edit_is_reported_in_its_category_and_at_its_line(string name)
    {
        var row = ChangeRows.All.Single(one => one.ToString() == name);
        var (before, after, old, now) = row.Apply();
        var changes = Compared.Of(before, after).Values.Where(one => one.Step >= VersionStep.Minor).ToArray();
        Assert.NotEmpty(changes);
        foreach (var one in changes)
        {
            Nothing.Of(Unsummed(one));
            if (row.Category == "result")
            {
                Assert.NotEmpty(one.Results);
                Assert.DoesNotContain(one.Contract, change => change.Step == VersionStep.Major);
                var cause = one.Attribution.Causes[0];
                var edit = Assert.Single(cause.Edits);
                Assert.True(
                    (edit.Where.Path == row.Path && now.Contains(edit.Where.Line)) || (edit.WhereBefore?.Path == row.Path && old.Contains(edit.WhereBefore.Line)),
                    $"{edit.Subject} at {edit.Where}, was at {edit.WhereBefore}");
            }
            else
            {
                var found = one.Contract.Where(change => change.Kind == row.Category.TrimEnd('!')).ToArray();
                Assert.True(found.Any(change => change.Step == row.Step), string.Join('\n', one.Contract.Select(change => $"{change.Kind} {change.Step} {change.Message}")));
                Assert.True(
                    found.Any(change => (change.Where.Path == row.Path && now.Contains(change.Where.Line)) || (change.WhereBefore?.Path == row.Path && old.Contains(change.WhereBefore.Line))),
                    string.Join('\n', found.Select(change => $"{change.Message} {change.Where}, was {change.WhereBefore}")));
            }
        }
    }

    private static IEnumerable<string> Unsummed(ModelChanges changes) => changes.Results
        .Where(result => !result.Contributions.IsEmpty && double.IsFinite(result.MeanAfter))
        .Where(result => Math.Abs(result.Contributions.Sum(one => one.Mean) - (result.MeanAfter - result.MeanBefore)) > Exact * Math.Max(1, Math.Abs(result.MeanAfter)))
        .Select(result => $"{result.Series}: {result.MeanAfter - result.MeanBefore} is not {result.Contributions.Sum(one => one.Mean)}");
}
