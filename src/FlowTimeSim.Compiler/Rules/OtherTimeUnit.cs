using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Expressions;
using FlowTimeSim.Compiler.Flow;
using FlowTimeSim.Compiler.Syntax;
using FlowTimeSim.Compiler.Units;

namespace FlowTimeSim.Compiler.Rules;

/// <summary>
/// A capacity is written per another time than the catalog counts in, hardly any of it is asked for, and the factor between the two times makes the
/// load what people plan. Each alone is usual; all three together are a slip of one of the two units.
/// </summary>
internal static class OtherTimeUnit
{
    private const double Hardly = 0.1;

    /// <summary>True where it was reported.</summary>
    public static bool Check(FlowFacts facts, FlowComponent component, FindingSink findings)
    {
        var fields = facts.FieldsOf(component);
        if (facts.Values(component, "arrivals") is not { } arrivals || facts.Values(component, "capacity") is not { } capacity || facts.Mean(capacity) is not (> 0 and var whole)
            || fields.Series("capacity") is not { } syntax || Catalog(facts, component) is not { Per: { } per } || Time(facts, per.Value) is not ( > 0 and var counted, 1)
            || Written(facts, syntax) is not { } written)
        {
            return false;
        }

        var load = facts.Mean(arrivals) / whole;
        var factor = counted / written.Minutes;
        if (!(load > 0 && load < Hardly && factor > 1 && load * factor is >= 0.25 and <= 1))
        {
            return false;
        }

        findings.Report(
            DiagnosticCatalog.CapacityFarAbove,
            facts.PlaceOf(component, "capacity"),
            $"In '{facts.Model.Id}', {load:0.####%} of the capacity of '{component.Id}' is asked for on average. It is written in '{written.Text}', and the catalog counts per {per.Value}: with one time for both the load would be {load * factor:0.##}. Look at these units first.");
        return true;
    }

    private static CatalogSyntax? Catalog(FlowFacts facts, FlowComponent component) =>
        facts.Recipe?.Catalogs.FirstOrDefault(catalog => catalog.Source == component.Origin.Source);

    // The one rate in the text; with two it cannot be said which is meant.
    private static (double Minutes, string Text)? Written(FlowFacts facts, SeriesSyntax syntax)
    {
        var texts = new[] { (syntax as ExpressionSeries)?.Text, syntax.Scale }.Where(text => text is not null);
        var rates = texts.Select(text => facts.Recipe!.Parsed.Get(text!, new FindingSink())).OfType<Expression>().SelectMany(ExpressionParts.In)
            .Select(part => Rate(facts, part)).OfType<(double, string)>().Take(2).ToArray();
        return rates is [var only] ? only : null;
    }

    private static (double, string)? Rate(FlowFacts facts, Expression part) => part switch
    {
        NumberExpression { UnitText: { Length: > 0 } text } => Time(facts, text) is (var minutes, -1) ? (minutes, text) : null,
        ParameterExpression { Name: var name } => facts.Model.Parameters.FirstOrDefault(one => one.Name == name) is { Unit: { TimePower: -1 } unit } ? (1 / unit.Factor, unit.Text) : null,
        _ => null,
    };

    private static (double Minutes, int Power)? Time(FlowFacts facts, string text) =>
        UnitParser.Read(text, facts.Model.ItemUnits, facts.Model.Grid.BinMinutes).Unit is { TimePower: 1 or -1 } unit ? (unit.TimePower > 0 ? unit.Factor : 1 / unit.Factor, unit.TimePower) : null;
}
