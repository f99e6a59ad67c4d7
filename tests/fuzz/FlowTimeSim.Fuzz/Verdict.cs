using FlowTimeSim.Assessment;
using FlowTimeSim.Compiler;
using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Emission;
using FlowTimeSim.Compiler.Sources;

namespace FlowTimeSim.Fuzz;

/// <summary>What a build would say of a project, and what it must never do: throw, lose its place, say a code that nobody knows, or print raw control characters.</summary>
public static class Verdict
{
    /// <summary>Node-bins a run may take: enough for every model of the corpus on 24 bins, little enough for thousands of runs a minute.</summary>
    private const long Work = 300_000;

    private static readonly Dictionary<string, Diagnostic> Known = DiagnosticCatalog.All().ToDictionary(row => row.Code, StringComparer.Ordinal);

    /// <summary>Compiles, runs and tests the project for an engine.</summary>
    /// <param name="project">The project.</param>
    /// <param name="engine">The engine.</param>
    /// <param name="isJudged">Whether what compiles is also run, tested and scored.</param>
    /// <returns>The findings.</returns>
    /// <exception cref="InvalidOperationException">A finding is none that a user should see. Every other exception is a fault too.</exception>
    public static IReadOnlyList<Finding> Of(FuzzProject project, EngineDialect engine, bool isJudged = true)
    {
        ArgumentNullException.ThrowIfNull(project);
        var sources = new MemorySources(project.Files);
        var findings = new FindingSink();
        var inputs = new CompilerInputs
        {
            Catalogs = project.Under("catalog/"),
            Scenarios = project.Under("scenarios/"),
            Tests = project.Under("tests/"),
            Models = project.Under("models/"),
            Engines = [engine],
            Export = ExportOptions.None with { Bins = "24" },
            WorkLimit = Work,
        };
        foreach (var model in ModelCompiler.Compile(inputs, sources, findings).Models)
        {
            if (isJudged)
            {
                Assessor.Assess(model, sources, new AssessmentOptions { WorkLimit = Work * 20 }, findings, default);
            }

            _ = EngineModelEmitter.Emit(model.Engine, engine, _ => new double[model.Grid.Bins], findings);
        }

        var all = SeverityPolicy.Of(sources).Judge(findings, isComplete: true);
        foreach (var finding in all)
        {
            Check(finding, project);
        }

        return all;
    }

    private static void Check(Finding finding, FuzzProject project)
    {
        if (!Known.ContainsKey(finding.Code) || finding.Code.StartsWith("FTS9", StringComparison.Ordinal))
        {
            throw new InvalidOperationException($"A user must not see {finding}");
        }

        if (finding.Where.Line < 1 || finding.Where.Column < 1 || finding.Where.Path.Length == 0)
        {
            throw new InvalidOperationException($"No place: {finding}");
        }

        if (project.Files.TryGetValue(finding.Where.Path, out var text) && finding.Where.Line > text.AsSpan().Count('\n') + text.AsSpan().Count('\r') + 1)
        {
            throw new InvalidOperationException($"A line that is not there: {finding}");
        }

        if (finding.Message.Length is 0 or > 4000 || finding.Message.Any(char.IsControl))
        {
            throw new InvalidOperationException($"Not to be printed: {finding.Code} {finding.Message.Length}");
        }
    }
}
