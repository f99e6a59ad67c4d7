using System.Collections.Immutable;
using FlowTimeSim.Compiler;
using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Emission;
using FlowTimeSim.Compiler.EngineModels;
using FlowTimeSim.Compiler.Sources;
using FlowTimeSim.Compiler.Text;

namespace FlowTimeSim.Assessment.Tests.Documentation;

/// <summary>A fix that a finding carries mends it: applied, the finding is gone and none that it made has come, over every example and golden case.</summary>
public sealed class FixTests
{
    private static readonly string Golden = Path.Combine(DiagnosticPage.Repository, "tests", "golden");

    public static TheoryData<string> Codes => new(DiagnosticPage.Codes.Where(code => ExampleRules.ReasonForCommands(code) is null));

    public static TheoryData<string> Projects =>
    [
        .. new[] { "compile", "rules" }.SelectMany(suite => Directory.EnumerateDirectories(Path.Combine(Golden, suite)))
            .Select(folder => Path.GetRelativePath(Golden, folder).Replace('\\', '/')),
    ];

    [Theory]
    [MemberData(nameof(Codes))]
    public void Every_fix_of_a_bad_example_mends_its_finding(string code)
    {
        var example = DiagnosticPage.Read(code).Bad;
        var before = ExampleProject.Judge(example, ExampleRules.Engine(code));
        foreach (var finding in before.Where(finding => !finding.Fix.IsEmpty))
        {
            var texts = Edited(finding);
            ImmutableArray<ExampleFile> mended =
            [
                .. example.Select(file => texts.TryGetValue(file.Path, out var text) ? file with { Text = text } : file),
                .. texts.Where(text => !example.Any(file => file.Path == text.Key)).Select(text => new ExampleFile("yaml " + text.Key, text.Value)),
            ];
            Assert_is_mended(finding, before, ExampleProject.Judge(mended, ExampleRules.Engine(code)));
        }
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void Every_fix_of_a_golden_project_mends_its_finding(string name)
    {
        var root = Path.Combine(Golden, name);
        var files = Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories)
            .Where(path => Path.GetExtension(path) is ".yaml" or ".yml" or ".csv")
            .ToDictionary(path => Path.GetRelativePath(root, path).Replace('\\', '/'), path => File.ReadAllText(path), StringComparer.Ordinal);
        var before = Judge(files);
        foreach (var finding in before.Where(finding => !finding.Fix.IsEmpty))
        {
            var mended = new Dictionary<string, string>(files, StringComparer.Ordinal);
            foreach (var (path, text) in Edited(finding))
            {
                mended[path] = text;
            }

            Assert_is_mended(finding, before, Judge(mended));
        }
    }

    [Theory]
    [InlineData("flowtime-0.6")]
    [InlineData("flowtime-2026.05")]
    public void Every_fix_of_an_engine_model_mends_its_finding(string engine)
    {
        var fixes = 0;
        foreach (var file in Directory.EnumerateFiles(Path.Combine(DiagnosticPage.Repository, "tests", "conformance", engine), "model.yaml", SearchOption.AllDirectories))
        {
            var before = JudgeModel(File.ReadAllText(file), engine);
            foreach (var finding in before.Where(finding => !finding.Fix.IsEmpty))
            {
                fixes++;
                Assert_is_mended(finding, before, JudgeModel(Edited(finding).Values.Single(), engine));
            }
        }

        Assert.True(fixes > 0);
    }

    private static void Assert_is_mended(Finding finding, ImmutableArray<Finding> before, ImmutableArray<Finding> after)
    {
        var key = Key(finding);
        Assert.True(
            after.Count(other => Key(other) == key) < before.Count(other => Key(other) == key),
            $"still there: {finding}\n{string.Join("; ", finding.Fix.Select(edit => $"'{edit.Span.Characters}' -> '{edit.NewText}'"))}\n{string.Join('\n', after)}");

        // What an error hid may come to light; a mistake that the fix itself made would be one of form, or an error where none was.
        var made = after.Where(other => other.Severity == Severity.Error && !before.Any(old => old.Code == other.Code)
            && (other.Code.StartsWith("FTS1", StringComparison.Ordinal) || !before.Any(old => old.Severity == Severity.Error)));
        Assert.Empty(made.Select(other => $"{finding}\n  {string.Join("; ", finding.Fix.Select(edit => $"'{edit.Span.Characters}' -> '{edit.NewText}'"))}\n  makes {other}"));
    }

    private static (string Code, string Message) Key(Finding finding) => (finding.Code, finding.Message);

    private static Dictionary<string, string> Edited(Finding finding) => finding.Fix.GroupBy(edit => edit.Span.Source)
        .ToDictionary(file => file.Key.Path, file => TextEdits.Apply(file.Key, file).Text, StringComparer.Ordinal);

    private static ImmutableArray<Finding> Judge(Dictionary<string, string> files)
    {
        var findings = new FindingSink();
        var sources = new MemorySources(files);
        var inputs = new CompilerInputs { Catalogs = Under(files, "catalog/"), Scenarios = Under(files, "scenarios/"), Tests = Under(files, "tests/"), Models = Under(files, "models/") };
        foreach (var model in ModelCompiler.Compile(inputs, sources, findings).Models)
        {
            Assessor.Assess(model, sources, new AssessmentOptions(), findings, default);
        }

        return SeverityPolicy.Of(sources).Judge(findings, isComplete: true);
    }

    private static ImmutableArray<Finding> JudgeModel(string text, string engine)
    {
        var findings = new FindingSink();
        BareModelCompiler.Compile(new SourceText("model.yaml", text), EngineDialects.Find(engine)!, findings);
        return findings.ToSorted();
    }

    private static ImmutableArray<string> Under(Dictionary<string, string> files, string folder) =>
        [.. files.Keys.Where(path => path.StartsWith(folder, StringComparison.Ordinal) && !path.EndsWith(".csv", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];
}
