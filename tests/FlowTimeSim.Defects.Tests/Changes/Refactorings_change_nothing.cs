using FlowTimeSim.Assessment.Changes;

namespace FlowTimeSim.Defects.Tests.Changes;

/// <summary>Reordering, reformatting, comments and moving text between files change neither contract nor results.</summary>
public sealed class Refactorings_change_nothing
{
    // What brings, takes or renames a name, or declares another default, changes the contract, and is seen to.
    private static readonly string[] Declaring =
    [
        "a component with another id", "a connection with an id", "a free series with another id", "a free series for a demand",
        "a parameter with another id", "a parameter inlined", "a parameter extracted", "a parameter said by the scenario",
    ];

    public static TheoryData<string> Names => [.. All.Select(one => one.ToString())];

    private static IEnumerable<Refactoring> All => [.. TextRefactorings.All, .. FileRefactorings.All, .. ValueRefactorings.All, .. Rewriting.All];

    [Fact]
    public void There_are_at_least_200() => Assert.True(All.Count(one => !Declares(one)) >= 200);

    [Theory]
    [MemberData(nameof(Names))]
    public void Nothing_is_reported(string name)
    {
        var refactoring = All.Single(one => one.ToString() == name);
        var files = BaseModel.Copy(refactoring.Model);
        var before = Compared.Runs(files);
        refactoring.Apply(new Draft(files));
        var changes = Compared.Of(before, files);
        Assert.NotEmpty(changes);
        foreach (var (_, one) in changes)
        {
            if (Declares(refactoring))
            {
                Assert.NotEmpty(one.Contract);
                continue;
            }

            Nothing.Of(one.Contract.Select(change => $"{change.Kind} {change.Message}"));
            Nothing.Of(one.Results.Select(change => $"{change.Series} {change.FirstBin} {change.Largest}"));
            if (Rewriting.All.Concat(TextRefactorings.All).Any(other => other.ToString() == name))
            {
                Nothing.Of(one.Edits.Where(edit => !edit.IsText).Select(edit => $"{edit.Subject}: {edit.Before} -> {edit.After}"));
            }
        }
    }

    private static bool Declares(Refactoring refactoring) => Declaring.Any(name => refactoring.Name.StartsWith(name, StringComparison.Ordinal));
}
