using System.Collections.Immutable;
using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Projects.Repository;
using FlowTimeSim.Projects.Summaries;
using FlowTimeSim.Projects.Tests.Repository;

namespace FlowTimeSim.Projects.Tests.Summaries;

/// <summary>300 projects of which a change to a shared catalog hits 120, each with findings of its own.</summary>
public sealed class LargeRepository : IDisposable
{
    public const int Projects = 300;
    public const int Changed = 120;
    private const int FindingsEach = 30;
    private readonly ScratchRepository repository = new();

    public LargeRepository()
    {
        repository.AddProject("shared/hub.ftmodel");
        repository.Record("shared/hub.ftmodel");
        for (var i = 1; i < Projects; i++)
        {
            var uses = i < Changed;
            var path = FormattableString.Invariant($"area-{i % 10}/line-{i:000}/line-{i:000}.ftmodel");
            repository.AddProject(path, uses ? "<ProjectReference Include=\"../../shared/hub.ftmodel\" />" : string.Empty);
            repository.Record(path, uses ? Findings(i) : default, uses ? ["../../shared/catalog/line.yaml"] : []);
        }

        var read = repository.Read();
        var scope = AffectedProjects.Of(read, ["shared/catalog/line.yaml"], CancellationToken.None).Select(one => one.Project.Path).ToHashSet(StringComparer.Ordinal);
        Summary = RepositorySummarizer.Of(read, scope, CancellationToken.None);
    }

    public RepositorySummary Summary { get; }

    public void Dispose() => repository.Dispose();

    private static ImmutableArray<Finding> Findings(int project) =>
    [
        ScratchRepository.Finding(DiagnosticCatalog.UnknownName, "../../shared/catalog/line.yaml", 2, FormattableString.Invariant($"The hub is busy at {project} %."), Severity.Warning),
        .. Enumerable.Range(1, FindingsEach).Select(i => ScratchRepository.Finding(
            DiagnosticCatalog.UnknownName, "scenarios/base.yaml", i, FormattableString.Invariant($"Nothing is called 'part_{i}'. Did you mean 'part_{i + 1}' (a series, line {i})?"),
            (i % 3) switch { 0 => Severity.Error, 1 => Severity.Warning, _ => Severity.Info })),
    ];
}
