using System.Collections.Immutable;
using FlowTimeSim.Compiler.Flow;

namespace FlowTimeSim.Assessment.Quality;

/// <summary>Whether someone else can read the model: title, description, authors, units, labels, what the parameters mean.</summary>
internal static class CompletenessMeasure
{
    private const double Weight = QualityWeights.Completeness;

    public static Measurement Of(QualityEvidence evidence)
    {
        var (model, options) = (evidence.Model, evidence.Options);
        var origin = model.Origin.Location;
        bool Said(string key, string? own) =>
            !string.IsNullOrWhiteSpace(own) || options.Metadata.Any(m => m.Key.Equals(key, StringComparison.OrdinalIgnoreCase) && !string.IsNullOrWhiteSpace(m.Value));
        Check Present(string key, string? own, string advice) => new(1, Said(key, own) ? 1 : 0, advice, Said(key, own) ? null : origin) { Rule = "completeness." + key };

        var checks = ImmutableArray.CreateBuilder<Check>();
        checks.Add(Present("title", model.Title, "The model has no title. Give the scenario a 'title'."));
        checks.Add(Present("description", model.Description, "The model has no description. Say under 'description' what it is for."));
        checks.Add(Present("authors", null, "Nobody is named as its author. Set 'Authors' in the project."));
        if (model.Flow is { Components.IsEmpty: false } flow)
        {
            AddFlow(checks, flow);
        }

        // One check for each: a parameter without a meaning is one place to mend.
        foreach (var parameter in model.Parameters)
        {
            var said = !string.IsNullOrWhiteSpace(parameter.Description);
            var where = evidence.Sensitivity.Inputs.FirstOrDefault(one => one.Input.Name == parameter.Name)?.Input.Where ?? origin;
            checks.Add(new Check(1.0 / model.Parameters.Length, said ? 1 : 0, $"The parameter '{parameter.Name}' has no description.", said ? null : where) { Rule = "completeness.parameter" });
        }

        var missing = checks.Count(c => c.Value < 1);
        return new Measurement(
            "completeness",
            Weight,
            missing == 0 ? "Title, description, authors, units, labels and parameters are all said." : FormattableString.Invariant($"{missing} of {checks.Count} things are not said."),
            checks.ToImmutable());
    }

    private static void AddFlow(ImmutableArray<Check>.Builder checks, FlowModel flow)
    {
        var share = 1.0 / flow.Components.Length;
        foreach (var component in flow.Components)
        {
            var labelled = !string.IsNullOrWhiteSpace(component.Label) && (component.Label != component.Id || !string.IsNullOrWhiteSpace(component.Description));
            checks.Add(new Check(share, labelled ? 1 : 0, $"'{component.Id}' has neither label nor description.", labelled ? null : component.Origin.Location) { Rule = "completeness.label" });
            var united = !string.IsNullOrWhiteSpace(component.ItemUnit);
            checks.Add(new Check(share, united ? 1 : 0, $"What flows through '{component.Id}' has no unit. Declare it under 'units', and write it behind a demand or capacity.", united ? null : component.Origin.Location) { Rule = "completeness.unit" });
        }
    }
}
