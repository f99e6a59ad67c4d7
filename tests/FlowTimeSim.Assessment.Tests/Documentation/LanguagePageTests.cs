using FlowTimeSim.Compiler.Diagnostics;

namespace FlowTimeSim.Assessment.Tests.Documentation;

/// <summary>The model that the language reference begins with is one.</summary>
public sealed class LanguagePageTests
{
    [Fact]
    public void The_whole_model_of_the_language_reference_builds_and_passes_its_test()
    {
        var example = ExampleBlocks.Under(File.ReadAllLines(Path.Combine(DiagnosticPage.Repository, "docs", "language.md")), "## A whole model");

        Assert.Equal(["catalog/desk.yaml", "scenarios/morning.yaml", "tests/morning.yaml"], example.Select(file => file.Path));
        Assert.Empty(ExampleProject.Judge(example).Where(finding => finding.Severity >= Severity.Warning));
    }
}
