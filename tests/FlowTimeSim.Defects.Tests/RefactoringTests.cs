using FlowTimeSim.Assessment;
using FlowTimeSim.Compiler.Diagnostics;

namespace FlowTimeSim.Defects.Tests;

/// <summary>Who writes the same in another way gets no warning, and the same numbers.</summary>
public sealed class RefactoringTests
{
    private const double Tolerance = 1e-12;

    public static TheoryData<string> Names => [.. All.Select(one => one.ToString())];

    private static IEnumerable<Refactoring> All => [.. TextRefactorings.All, .. FileRefactorings.All, .. ValueRefactorings.All];

    [Fact]
    public void There_are_at_least_30_with_names_of_their_own() => Assert.True(All.Select(one => one.ToString()).Distinct().Count() >= 30);

    [Theory]
    [MemberData(nameof(Names))]
    public void It_has_no_finding_at_warning_or_above_and_the_same_results(string name)
    {
        var refactoring = All.Single(one => one.ToString() == name);
        var files = BaseModel.Copy(refactoring.Model);
        var before = Project.Build(files);
        refactoring.Apply(new Draft(files));
        var after = Project.Build(files);

        Nothing.Of(after.Findings.Where(finding => finding.Severity >= Severity.Warning));
        if (!refactoring.MayAdd)
        {
            Assert.Equal(before.Models.Select(model => model.Model.Id).Order(), after.Models.Select(model => model.Model.Id).Order());
        }

        foreach (var model in before.Models)
        {
            Nothing.Of(Differences(refactoring, model, after.Models.Single(other => other.Model.Id == model.Model.Id)));
        }
    }

    private static IEnumerable<string> Differences(Refactoring refactoring, ModelAssessment before, ModelAssessment after)
    {
        foreach (var name in before.Model.Series.Keys)
        {
            var expected = before.Baseline!.Find(name)!;
            if (after.Baseline!.Find(refactoring.Renamed(name)) is not { } actual)
            {
                yield return $"'{refactoring.Renamed(name)}' is gone.";
                continue;
            }

            for (var bin = 0; bin < expected.Length; bin++)
            {
                if (Math.Abs(expected[bin] - actual[bin]) > Tolerance * Math.Max(1, Math.Abs(expected[bin])) || double.IsNaN(expected[bin]) != double.IsNaN(actual[bin]))
                {
                    yield return $"'{name}' was {expected[bin]:R} in bin {bin} and is {actual[bin]:R}.";
                    break;
                }
            }
        }
    }
}
