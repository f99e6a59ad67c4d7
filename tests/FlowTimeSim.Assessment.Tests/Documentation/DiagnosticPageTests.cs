using FlowTimeSim.Compiler.Diagnostics;

namespace FlowTimeSim.Assessment.Tests.Documentation;

/// <summary>Every code has a page, and what the page shows is true.</summary>
public sealed class DiagnosticPageTests
{
    private static readonly IReadOnlyList<Diagnostic> Catalogue = DiagnosticCatalog.All();

    public static TheoryData<string> Compiled => new(DiagnosticPage.Codes.Where(code => ExampleRules.ReasonForCommands(code) is null));

    [Fact]
    public void Every_code_has_a_page_and_every_page_has_a_code() =>
        Assert.Equal(Catalogue.Select(row => row.Code), DiagnosticPage.Codes);

    [Fact]
    public void Every_page_begins_with_its_title_and_says_severity_family_and_release()
    {
        var wrong = Catalogue.Where(row => !DiagnosticPage.Read(row.Code).Lines.Take(3).SequenceEqual(
        [
            $"# {row.Code}: {row.Title}",
            string.Empty,
            $"*{Word(row.DefaultSeverity)} · {row.Category} · since {row.Since}*",
        ]));
        Assert.Empty(wrong.Select(row => row.Code));
    }

    [Fact]
    public void Every_page_shows_something_bad_and_something_good_in_at_most_60_lines()
    {
        var pages = Catalogue.Select(row => DiagnosticPage.Read(row.Code));
        Assert.Empty(pages.Where(page => page.Bad.IsEmpty || page.Good.IsEmpty || page.Lines.Length is < 12 or > 60).Select(page => page.Code));
    }

    [Fact]
    public void Commands_are_shown_exactly_where_nothing_can_be_compiled()
    {
        var pages = Catalogue.Select(row => DiagnosticPage.Read(row.Code));
        var wrong = pages.Where(page => page.Bad.Concat(page.Good).Any(file => file.IsConsole != (ExampleRules.ReasonForCommands(page.Code) is not null)));
        Assert.Empty(wrong.Select(page => page.Code));
    }

    [Fact]
    public void The_commands_of_a_page_show_its_code()
    {
        var pages = Catalogue.Where(row => ExampleRules.ReasonForCommands(row.Code) is not null).Select(row => DiagnosticPage.Read(row.Code));
        Assert.Empty(pages.Where(page => !page.Bad.Any(file => file.Text.Contains(page.Code, StringComparison.Ordinal))).Select(page => page.Code));
    }

    [Fact]
    public void The_table_lists_every_code_with_title_and_severity()
    {
        var table = File.ReadLines(Path.Combine(DiagnosticPage.Folder, "README.md")).Where(line => line.StartsWith("| [FTS", StringComparison.Ordinal));
        Assert.Equal(Catalogue.Select(row => $"| [{row.Code}]({row.Code}.md) | {row.Title} | {Word(row.DefaultSeverity)} |"), table);
    }

    [Theory]
    [MemberData(nameof(Compiled))]
    public void The_bad_example_raises_the_code_and_no_other_error(string code)
    {
        var findings = ExampleProject.Judge(DiagnosticPage.Read(code).Bad, ExampleRules.Engine(code), ExampleRules.MeasuresAdequacy(code));
        Assert.True(findings.Any(finding => finding.Code == code), $"{code} is not among:\n{string.Join('\n', findings)}");
        Assert.Empty(findings.Where(finding => finding.Severity == Severity.Error && finding.Code != code && !ExampleRules.Accompanies(finding.Code, code)));
    }

    [Theory]
    [MemberData(nameof(Compiled))]
    public void The_good_example_has_no_error_and_does_not_raise_the_code(string code) =>
        Assert.Empty(ExampleProject.Judge(DiagnosticPage.Read(code).Good, ExampleRules.Engine(code), ExampleRules.MeasuresAdequacy(code))
            .Where(finding => finding.Severity == Severity.Error || finding.Code == code));

    private static string Word(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "info",
    };
}
