using System.Collections.Immutable;
using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Sources;
using FlowTimeSim.Compiler.Syntax;
using FlowTimeSim.Compiler.Text;

namespace FlowTimeSim.Compiler.Binding;

/// <summary>The files of a project, read: what they define by id.</summary>
internal sealed class ProjectFiles
{
    private readonly ISources sources;
    private readonly FindingSink findings;

    private ProjectFiles(ISources sources, FindingSink findings)
    {
        this.sources = sources;
        this.findings = findings;
    }

    /// <summary>The catalogs, the project's own first.</summary>
    public List<CatalogSyntax> Catalogs { get; } = [];

    /// <summary>The scenarios.</summary>
    public List<ScenarioSyntax> Scenarios { get; } = [];

    /// <summary>The tests.</summary>
    public List<TestSyntax> Tests { get; } = [];

    /// <summary>True when a catalog could not be read at all: it may define what is not found.</summary>
    public bool LacksCatalog { get; private set; }

    /// <summary>True when a scenario could not be read at all.</summary>
    public bool LacksScenario { get; private set; }

    /// <summary>True when two files have one id: which of them is meant is not known.</summary>
    public bool HasDuplicates { get; private set; }

    /// <summary>The texts of all of them, each once.</summary>
    public ImmutableArray<SourceText> Texts { get; private set; } = [];

    /// <summary>Where ids are declared, and parameters set.</summary>
    public ImmutableHashSet<SourceSpan> Declarations { get; private set; } = [];

    /// <summary>Reads all of them.</summary>
    public static ProjectFiles Read(CompilerInputs inputs, ISources sources, FindingSink findings)
    {
        var files = new ProjectFiles(sources, findings);
        files.ReadCatalogs(inputs.Catalogs, findings);

        // A finding in a referenced project's file is that project's alone.
        files.ReadCatalogs(inputs.ReferencedCatalogs, new FindingSink());
        foreach (var path in inputs.Scenarios)
        {
            var read = files.Open(path, findings) is { } text ? SyntaxReader.ReadScenarios(text, findings) : [];
            files.Scenarios.AddRange(read);
            files.LacksScenario |= read.IsEmpty || read.Any(scenario => scenario is { IsPartial: true, Metadata.Id: null });
        }

        foreach (var path in inputs.Tests)
        {
            if (files.Open(path, findings) is { } text && SyntaxReader.ReadTest(text, findings) is { } test)
            {
                files.Tests.Add(test);
            }
        }

        files.CheckIds();
        files.Index();
        return files;
    }

    private void ReadCatalogs(ImmutableArray<string> paths, FindingSink sink)
    {
        foreach (var path in paths)
        {
            var catalog = Open(path, sink) is { } text ? SyntaxReader.ReadCatalog(text, sink) : null;
            LacksCatalog |= catalog is null or { IsPartial: true, Metadata.Id: null };
            if (catalog is not null)
            {
                Catalogs.Add(catalog);
            }
        }
    }

    private SourceText? Open(string path, FindingSink sink)
    {
        var reading = sources.Read(path);
        SourceFaults.Report(reading, path, Location.File(path), sink);
        return reading.Text;
    }

    private void Index()
    {
        Texts = [.. Catalogs.Select(c => c.Source).Concat(Scenarios.Select(s => s.Source)).Concat(Tests.Select(t => t.Source)).Distinct()];
        Declarations =
        [
            .. Catalogs.SelectMany(c => c.Parameters.Select(p => p.Id).Concat(c.Profiles.Select(p => p.Id)).Concat(c.Series.Select(s => s.Id)).Concat(c.Classes).Concat(c.Pools.Select(p => p.Id)).Concat(c.Sources.Select(s => s.Name))).Select(id => id.Span),
            .. Scenarios.SelectMany(s => s.Parameters.Select(p => p.Id).Concat(s.Profiles.Select(p => p.Id)).Concat(s.Series.Select(f => f.Id)).Concat(s.Sources.Select(f => f.Name))).Select(id => id.Span),
        ];
    }

    private void CheckIds()
    {
        Unique(Catalogs, "catalog", catalog => catalog.Metadata.Id);
        Unique(Scenarios, "scenario", scenario => scenario.Metadata.Id);
        foreach (var scenario in Scenarios.Where(scenario => scenario.Metadata.Id is null && !scenario.IsPartial))
        {
            LacksScenario = true;
            findings.Report(DiagnosticCatalog.IdMissing, Location.File(scenario.Source.Path), $"The scenario has no id. Write 'metadata: {{ id: base }}'.");
        }
    }

    private void Unique<T>(List<T> all, string what, Func<T, Sourced<string>?> idOf)
    {
        var seen = new Dictionary<string, Sourced<string>>(StringComparer.OrdinalIgnoreCase);
        all.RemoveAll(one =>
        {
            if (idOf(one) is not { } id || seen.TryAdd(id.Value, id))
            {
                return false;
            }

            HasDuplicates = true;
            Duplicates.Report(findings, what, id, seen[id.Value]);
            return true;
        });
    }
}
