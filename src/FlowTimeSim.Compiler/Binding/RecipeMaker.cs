using System.Collections.Immutable;
using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Shapes;
using FlowTimeSim.Compiler.Sources;
using FlowTimeSim.Compiler.Syntax;
using FlowTimeSim.Compiler.Text;

namespace FlowTimeSim.Compiler.Binding;

/// <summary>Brings each scenario together with what it extends, its catalogs and its tests.</summary>
internal sealed class RecipeMaker(ProjectFiles files, CompilerInputs inputs, ISources sources, FindingSink findings)
{
    private readonly HashSet<ScenarioSyntax> circles = new(ReferenceEqualityComparer.Instance);

    /// <summary>The recipes in the order of the scenarios.</summary>
    public ImmutableArray<ModelRecipe> Make()
    {
        var tests = Tests();
        return [.. files.Scenarios.Where(scenario => scenario.Metadata.Id is not null).Select(scenario => One(scenario, tests)).OfType<ModelRecipe>()];
    }

    private ModelRecipe? One(ScenarioSyntax scenario, Dictionary<string, List<TestSyntax>> tests)
    {
        if (Lineage(scenario) is not { } lineage)
        {
            return null;
        }

        var merged = lineage[^1];
        for (var i = lineage.Count - 2; i >= 0; i--)
        {
            merged = ScenarioMerge.Over(merged, lineage[i]);
        }

        if (Catalogs(merged) is not { } catalogs)
        {
            return null;
        }

        return new ModelRecipe(merged, catalogs, sources, inputs)
        {
            Lineage = [.. lineage],
            Tests = [.. tests.GetValueOrDefault(scenario.Metadata.Id!.Value.Value) ?? []],
            Texts = files.Texts,
            Declarations = files.Declarations,
            IsFlawed = lineage.Any(one => one.IsFlawed) || catalogs.Any(catalog => catalog.IsFlawed || HasBadId(catalog)),
            IsIncomplete = files.LacksCatalog || merged.IsPartial || catalogs.Any(catalog => catalog.IsPartial),
        };
    }

    // An id that is none was reported; what it was meant to be is not known, so nothing is built on it.
    private static bool HasBadId(CatalogSyntax catalog) =>
        catalog.Units.Any(unit => !IdPattern.Name.Accepts(unit.Value))
        || catalog.Components.Select(component => component.Id).Concat(catalog.Connections.Select(connection => connection.To)).Any(id => !IdPattern.Component.Accepts(id.Value));

    private List<ScenarioSyntax>? Lineage(ScenarioSyntax scenario)
    {
        var lineage = new List<ScenarioSyntax> { scenario };
        while (lineage[^1].Extends is { } extends)
        {
            if (Find(files.Scenarios, extends.Value, s => s.Metadata.Id?.Value) is not { } next)
            {
                Unknown("scenario", extends, files.Scenarios.Select(s => s.Metadata.Id?.Value).OfType<string>(), files.LacksScenario);
                return null;
            }

            lineage.Add(next);
            if (lineage.IndexOf(next) < lineage.Count - 1)
            {
                // A circle is one mistake, however many scenarios lie on it or lead to it.
                var circle = lineage[lineage.IndexOf(next)..];
                if (files.HasDuplicates || !circle[..^1].TrueForAll(circles.Add))
                {
                    return null;
                }

                var path = string.Join(" -> ", circle.Select(s => s.Metadata.Id?.Value));
                findings.Report(DiagnosticCatalog.Cycle, extends.Span, $"Scenarios extend each other: {path}. Let one of them stand alone.");
                return null;
            }
        }

        return lineage;
    }

    private ImmutableArray<CatalogSyntax>? Catalogs(ScenarioSyntax scenario)
    {
        if (scenario.Catalogs.IsEmpty)
        {
            if (files.Catalogs is [var only])
            {
                return [only];
            }

            if (!files.LacksCatalog && !scenario.IsPartial && (files.Catalogs.Count > 0 || scenario.Series.IsEmpty))
            {
                findings.Report(
                    DiagnosticCatalog.CatalogMissing,
                    scenario.Metadata.Id!.Value.Span,
                    $"The scenario does not say which catalog it is about, and there are {files.Catalogs.Count}. Write 'catalog: {files.Catalogs.FirstOrDefault()?.Metadata.Id?.Value ?? "id"}'.");
                return null;
            }

            return [];
        }

        var found = ImmutableArray.CreateBuilder<CatalogSyntax>();
        foreach (var name in scenario.Catalogs)
        {
            if (Find(files.Catalogs, name.Value, c => c.Metadata.Id?.Value) is { } catalog)
            {
                found.Add(catalog);
            }
            else
            {
                Unknown("catalog", name, files.Catalogs.Select(c => c.Metadata.Id?.Value).OfType<string>(), files.LacksCatalog);
            }
        }

        return found.Count == scenario.Catalogs.Length ? found.ToImmutable() : null;
    }

    private Dictionary<string, List<TestSyntax>> Tests()
    {
        var result = new Dictionary<string, List<TestSyntax>>(StringComparer.Ordinal);
        var ids = files.Scenarios.Select(scenario => scenario.Metadata.Id?.Value).OfType<string>().ToArray();
        foreach (var test in files.Tests)
        {
            if (test.Scenario is { } named && !ids.Contains(named.Value))
            {
                Unknown("scenario", named, ids, files.LacksScenario);
                continue;
            }

            foreach (var id in test.Scenario is { } only ? [only.Value] : ids)
            {
                if (!result.TryGetValue(id, out var list))
                {
                    result.Add(id, list = []);
                }

                list.Add(test);
            }
        }

        return result;
    }

    private static T? Find<T>(IEnumerable<T> all, string id, Func<T, string?> idOf)
        where T : class => all.FirstOrDefault(one => idOf(one) == id);

    private void Unknown(string what, Sourced<string> name, IEnumerable<string> known, bool isIncomplete)
    {
        isIncomplete |= !IdPattern.Document.Accepts(name.Value);
        // Where one id is none, what it was meant to be is not known.
        if (isIncomplete || known.Any(id => !IdPattern.Document.Accepts(id)))
        {
            return;
        }

        var nearest = NearestName.Find(name.Value, known);
        findings.Report(
            DiagnosticCatalog.UnknownName,
            name.Span,
            $"No {what} is called '{name.Value}'.{(nearest is null ? $" Known: {(known.Any() ? string.Join(", ", known.Take(10)) : "none")}." : $" Did you mean '{nearest}'?")}",
            TextEdit.Rename(name.Span, name.Value, nearest));
    }
}
