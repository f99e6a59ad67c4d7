using System.Globalization;
using System.Text.Json;
using FlowTimeSim.Registry;

namespace FlowTimeSim.Server.Runs;

/// <summary>Checks parameters against what the artifact declares.</summary>
internal static class ParameterRules
{
    /// <summary>Every declared parameter with its value; what does not fit is among the reasons.</summary>
    public static SortedDictionary<string, ParameterValue> Resolve(
        IReadOnlyList<ArtifactParameter> declared, IReadOnlyDictionary<string, JsonElement>? given, List<ModelFinding> reasons)
    {
        var values = new SortedDictionary<string, ParameterValue>(StringComparer.Ordinal);
        foreach (var parameter in declared.Where(parameter => parameter.Default is not null))
        {
            values[parameter.Name] = new(parameter.Default!.Value, parameter.Unit);
        }

        foreach (var (name, element) in given ?? new Dictionary<string, JsonElement>())
        {
            if (declared.FirstOrDefault(parameter => parameter.Name == name) is not { } parameter)
            {
                var near = Nearest.Find(name, declared.Select(known => known.Name));
                reasons.Add(new(RegistryCodes.UnknownMember, "error", $"The model has no parameter '{name}'.{(near is null ? "" : $" Did you mean '{near}'?")}"));
            }
            else if (Objection(parameter, element, out var value) is { } objection)
            {
                reasons.Add(new(RegistryCodes.BadRequest, "error", $"Parameter '{name}' {objection}."));
            }
            else
            {
                values[name] = new(value, parameter.Unit);
            }
        }

        return values;
    }

    private static string? Objection(ArtifactParameter parameter, JsonElement element, out double value)
    {
        value = 0;
        if (element.ValueKind == JsonValueKind.Object)
        {
            if (element.EnumerateObject().Any(member => member.Name is not ("value" or "unit")) || !element.TryGetProperty("value", out var inner))
            {
                return "must be a number or {value, unit}";
            }

            if (element.TryGetProperty("unit", out var unit) && unit.ValueKind != JsonValueKind.Null
                && (unit.ValueKind != JsonValueKind.String || unit.GetString() != parameter.Unit))
            {
                return parameter.Unit is null ? "has no unit" : $"is in {parameter.Unit}";
            }

            element = inner;
        }

        if (element.ValueKind != JsonValueKind.Number || !element.TryGetDouble(out value) || !double.IsFinite(value))
        {
            return "must be a finite number";
        }

        if (parameter.Type == "integer" && Math.Floor(value) != value)
        {
            return "must be a whole number";
        }

        if (value < parameter.Min)
        {
            return $"is {Say(value)}, below {Say(parameter.Min.Value)}";
        }

        return value > parameter.Max ? $"is {Say(value)}, above {Say(parameter.Max.Value)}" : null;
    }

    private static string Say(double value) => value.ToString(CultureInfo.InvariantCulture);
}
