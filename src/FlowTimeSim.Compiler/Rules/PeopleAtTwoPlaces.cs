using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Expressions;
using FlowTimeSim.Compiler.Flow;

namespace FlowTimeSim.Compiler.Rules;

/// <summary>One parameter alone is the number of servers of two components that work in the same bins: people would have to be at both.</summary>
internal static class PeopleAtTwoPlaces
{
    public static void Check(FlowFacts facts, FindingSink findings)
    {
        var staffed = facts.Of(ComponentKind.Buffer, ComponentKind.Service)
            .Where(component => facts.FieldsOf(component).Find("pool") is null)
            .Select(component => (Component: component, Staff: WrittenQuantity.Tree(facts, facts.FieldsOf(component).Series("parallelism")) as ParameterExpression))
            .Where(pair => pair.Staff is not null)
            .GroupBy(pair => pair.Staff!.Name, StringComparer.Ordinal);
        foreach (var group in staffed)
        {
            var components = group.Select(pair => pair.Component).ToArray();
            for (var later = 1; later < components.Length; later++)
            {
                var other = components.Take(later).FirstOrDefault(earlier => Together(facts, earlier, components[later]) > 0);
                if (other is not null)
                {
                    Report(facts, findings, group.Key, other, components[later]);
                }
            }
        }
    }

    private static void Report(FlowFacts facts, FindingSink findings, string staff, FlowComponent first, FlowComponent second)
    {
        var number = facts.Model.Parameters.FirstOrDefault(parameter => parameter.Name == staff)?.Value ?? double.NaN;
        findings.Report(
            DiagnosticCatalog.PeopleAtTwoPlaces,
            facts.PlaceOf(second, "parallelism"),
            $"The {number:0.##} of '{staff}' serve both at '{first.Id}' and at '{second.Id}', in {Together(facts, first, second):#,0} bins at the same time. If they are the same people, share them out (as '${{{staff}}} * 0.6'); if not, give each place a parameter of its own.",
            related: [new RelatedPlace(facts.PlaceOf(first, "parallelism").Location, $"also at {first.Id}")]);
    }

    // Where nothing is to be done, nobody has to be.
    private static int Together(FlowFacts facts, FlowComponent first, FlowComponent second)
    {
        if (Busy(facts, first) is not { } a || Busy(facts, second) is not { } b)
        {
            return 0;
        }

        var bins = 0;
        for (var t = facts.First; t < a.Length; t++)
        {
            bins += a[t] && b[t] ? 1 : 0;
        }

        return bins;
    }

    private static bool[]? Busy(FlowFacts facts, FlowComponent component) =>
        facts.Values(component, "capacity") is { } capacity && (facts.Values(component, "attempts") ?? facts.Values(component, "served")) is { } attempts
            ? [.. capacity.Zip(attempts, (most, done) => most > 0 && done > 0)]
            : null;
}
