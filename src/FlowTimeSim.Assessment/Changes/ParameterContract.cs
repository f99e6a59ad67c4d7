using System.Globalization;
using FlowTimeSim.Compiler;

namespace FlowTimeSim.Assessment.Changes;

/// <summary>What differs between two declarations of one parameter, and what that asks of the version: a value that was allowed must stay so.</summary>
internal static class ParameterContract
{
    public static IEnumerable<(string What, VersionStep Step, string Before, string After)> Differences(ParameterInfo before, ParameterInfo after)
    {
        if (before.Type != after.Type)
        {
            // Every integer is a number.
            yield return ("type", before.Type == "integer" && after.Type == "number" ? VersionStep.Minor : VersionStep.Major, before.Type, after.Type);
        }

        if (!before.Unit.HasDimensionOf(after.Unit) || !before.Unit.Factor.Equals(after.Unit.Factor))
        {
            yield return ("unit", VersionStep.Major, before.Unit.ToString(), after.Unit.ToString());
        }

        if (!Same(before.Default, after.Default))
        {
            yield return ("default", VersionStep.Minor, before.Default ?? "none", after.Default ?? "none");
        }

        if (before.Min != after.Min)
        {
            yield return ("min", (after.Min ?? double.NegativeInfinity) > (before.Min ?? double.NegativeInfinity) ? VersionStep.Major : VersionStep.Minor, Figure(before.Min), Figure(after.Min));
        }

        if (before.Max != after.Max)
        {
            yield return ("max", (after.Max ?? double.PositiveInfinity) < (before.Max ?? double.PositiveInfinity) ? VersionStep.Major : VersionStep.Minor, Figure(before.Max), Figure(after.Max));
        }

        if (!before.Options.Order(StringComparer.Ordinal).SequenceEqual(after.Options.Order(StringComparer.Ordinal)))
        {
            var narrows = after.Options.Count > 0 && (before.Options.Count == 0 || before.Options.Except(after.Options).Any());
            yield return ("option", narrows ? VersionStep.Major : VersionStep.Minor, List(before.Options), List(after.Options));
        }
    }

    // "260" and "260.0" are one number; "260 unit/hour" of a parameter in unit/hour is it too.
    private static bool Same(string? one, string? other) => one == other
        || (Leading(one) is { } a && Leading(other) is { } b && a.Equals(b) && (Rest(one!).Length == 0 || Rest(other!).Length == 0 || Rest(one!) == Rest(other!)));

    private static double? Leading(string? text) =>
        text is not null && double.TryParse(text.Split(' ')[0], NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string Rest(string text) => string.Join(' ', text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Skip(1));

    private static string Figure(double? value) => value?.ToString("R", CultureInfo.InvariantCulture) ?? "none";

    private static string List(IReadOnlyList<string> options) => options.Count == 0 ? "any" : string.Join(", ", options);
}
