using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Flow;

namespace FlowTimeSim.Compiler.Rules;

/// <summary>Nothing in the catalogs says what flows: numbers have no item, and no slip between items can be found.</summary>
internal static class ItemsWithoutUnit
{
    public static void Check(FlowFacts facts, FindingSink findings)
    {
        if (facts.Recipe is { } recipe && facts.Model.ItemUnits.IsEmpty
            && recipe.Catalogs.FirstOrDefault(catalog => recipe.Inputs.Catalogs.Contains(catalog.Source.Path) && catalog.Components.Any(component => component.Kind?.Value == "source")) is { } first
            && facts.Of(ComponentKind.Source).Any())
        {
            findings.Report(
                DiagnosticCatalog.ItemsWithoutUnit,
                first.Metadata.Id?.Span ?? first.Source.Span with { End = 0 },
                $"This catalog does not say what flows: no 'units' are declared, so figures have no name and a slip between items cannot be found. Write 'units: [call]' (or what it is) at its head, and '10 call/hour' where it flows.");
        }
    }
}
