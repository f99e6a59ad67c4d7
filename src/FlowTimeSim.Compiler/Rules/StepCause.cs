using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.EngineModels;
using FlowTimeSim.Compiler.Expressions;
using FlowTimeSim.Compiler.Flow;
using FlowTimeSim.Compiler.Syntax;
using FlowTimeSim.Compiler.Text;

namespace FlowTimeSim.Compiler.Rules;

/// <summary>What makes a series depend on the step: the construct, where it is written, and why in half a sentence.</summary>
internal static class StepCause
{
    private static readonly string[] Thresholds = ["STEP", "IF", "MOD", "FLOOR", "CEIL", "ROUND"];

    public static (SourceSpan Where, string Why) Of(FlowFacts facts, SeriesInfo first)
    {
        var component = facts.Flow.Components.FirstOrDefault(one => one.Id == first.Component);
        if (component is null)
        {
            return Written(facts, first.Name, first.Name) ?? Travelling(facts, first) ?? (first.Origin, $"'{first.Name}' is made of what happens within a bin");
        }

        return Fields(facts, component)
            ?? Waiting(facts, component)
            ?? (first.Measure == "arrivals" ? Feeding(facts, component) : null)
            ?? (component.Origin, $"'{component.Id}' sees what happens before it within a bin, as work passes several components in one bin");
    }

    private static (SourceSpan, string)? Fields(FlowFacts facts, FlowComponent component) => facts.FieldsOf(component).All
        .Select(field => Written(facts, $"{component.Id}.{field.Key.Value}", $"'{field.Key.Value}' of '{component.Id}'"))
        .FirstOrDefault(found => found is not null);

    // SHIFT and CONV count bins, and so does what is written per bin.
    private static (SourceSpan, string)? Written(FlowFacts facts, string name, string what)
    {
        if (facts.Recipe is not { } recipe)
        {
            return null;
        }

        foreach (var text in WrittenForms.Series(recipe).Where(pair => pair.Name == name).SelectMany(pair => new[] { (pair.Form as ExpressionSeries)?.Text, pair.Form.Scale }))
        {
            if (text is null || recipe.Parsed.Get(text, new FindingSink()) is not { } tree)
            {
                continue;
            }

            foreach (var part in ExpressionParts.In(tree))
            {
                switch (part)
                {
                    case CallExpression call when call.Is("SHIFT") || call.Is("CONV") || call.Is("PULSE"):
                        return (call.Span, $"{call.Function} in {what} counts bins, not time");
                    case CallExpression call when Thresholds.Any(call.Is):
                        return (call.Span, $"{call.Function} in {what} is decided once a bin");
                    case NameExpression { Name: "bin" } bin:
                        return (bin.Span, $"{what} is made of the length of a bin");
                    case NumberExpression { UnitText: { } unit } number when unit.Contains("bin", StringComparison.Ordinal):
                        return (number.Span, $"{what} is written per bin");
                    default:
                        break;
                }
            }
        }

        return null;
    }

    private static (SourceSpan, string)? Waiting(FlowFacts facts, FlowComponent component)
    {
        var minutes = facts.Model.Grid.BinMinutes;
        var fields = facts.FieldsOf(component);
        double? Time(string field) => WrittenQuantity.Minutes(facts, fields.Series(field));
        if (component.Kind == ComponentKind.Retry && Time("after") < minutes)
        {
            return (facts.PlaceOf(component, "after"), $"what fails at '{component.Id}' comes back a bin later at the earliest, and 'after' is shorter");
        }

        if (component.Kind is ComponentKind.Delay or ComponentKind.Retry)
        {
            var field = component.Kind == ComponentKind.Delay ? "lag" : "after";
            return (facts.PlaceOf(component, field), $"the {field} of '{component.Id}' moves whole bins and parts of them");
        }

        if (Time("serviceTime") > minutes)
        {
            return (facts.PlaceOf(component, "serviceTime"), $"the servers of '{component.Id}' are held for bins and parts of them");
        }

        if (fields.Find("patience") is not null)
        {
            return (facts.PlaceOf(component, "patience"), $"who gives up at '{component.Id}' is counted at the end of each bin, and 'patience' is {(Time("patience") is { } patience ? WrittenQuantity.Duration(patience) : "short")}");
        }

        return Blocked(facts, component) is { } full ? (facts.PlaceOf(full, "whenFull"), $"'{component.Id}' is held up by the room that '{full.Id}' had in the bin before") : null;
    }

    private static FlowComponent? Blocked(FlowFacts facts, FlowComponent component) => facts.Flow.Connections
        .Where(connection => connection.From == component.Id)
        .Select(connection => facts.Flow.Components.First(one => one.Id == connection.To))
        .FirstOrDefault(next => facts.FieldsOf(next).Text("whenFull") is { Value: "block" });

    private static (SourceSpan, string)? Feeding(FlowFacts facts, FlowComponent component) =>
        facts.Flow.Connections.Where(connection => connection.To == component.Id && facts.WrittenOf(connection)?.Lag is not null)
            .Select(connection => Lagged(facts, connection))
            .FirstOrDefault();

    private static (SourceSpan, string)? Travelling(FlowFacts facts, SeriesInfo first) =>
        facts.Flow.Connections.FirstOrDefault(connection => connection.Id == first.Name) is { } connection && facts.WrittenOf(connection)?.Lag is not null
            ? Lagged(facts, connection)
            : null;

    private static (SourceSpan, string)? Lagged(FlowFacts facts, FlowConnection connection) =>
        (facts.WrittenOf(connection)!.Lag!.Span, $"the lag from '{connection.From}' to '{connection.To}' moves whole bins and parts of them");
}
