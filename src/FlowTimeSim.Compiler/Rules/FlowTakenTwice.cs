using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Expressions;
using FlowTimeSim.Compiler.Flow;
using FlowTimeSim.Compiler.Syntax;

namespace FlowTimeSim.Compiler.Rules;

/// <summary>
/// A source whose demand reads what another component serves passes flow on without a connection, so nothing guards that it is conserved: two sources
/// may take all of it, a connection may take it as well, or a part may go nowhere.
/// </summary>
internal static class FlowTakenTwice
{
    public static void Check(FlowFacts facts, FindingSink findings)
    {
        if (facts.Recipe is null)
        {
            return;
        }

        var obscure = new HashSet<string>(StringComparer.Ordinal);
        var takers = facts.Of(ComponentKind.Source).SelectMany(source => Takers(facts, source, obscure)).ToLookup(taker => taker.Outlet, StringComparer.Ordinal);
        foreach (var group in takers.Where(group => !obscure.Contains(group.Key)))
        {
            if (Owner(facts, group.Key) is not { } owner)
            {
                continue;
            }

            var connected = facts.Flow.Connections.FirstOrDefault(connection => connection.From == owner.Id && $"{connection.From}.{connection.Outlet}" == group.Key)?.To;
            var sources = group.Select(taker => facts.Flow.Components.First(component => component.Id == taker.Name));
            FlowTaking.Judge(
                group.Key,
                connected,
                [.. group],
                owner.ItemUnit is { } item && sources.All(source => source.ItemUnit == item),
                Others(facts).Any(read => read == group.Key),
                findings);
        }
    }

    private static IEnumerable<FlowTaker> Takers(FlowFacts facts, FlowComponent source, HashSet<string> obscure)
    {
        if (Demand(facts, source.Id) is not { } expression)
        {
            return [];
        }

        var reads = LinearReads.Of(expression, name => Definition(facts, name), operand => Constant(facts, operand));
        obscure.UnionWith(reads.Obscure);
        return reads.Terms.Where(term => Owner(facts, term.Key) is not null)
            .Select(term => new FlowTaker(source.Id, term.Key, term.Value.Factor, term.Value.Where));
    }

    // A flow that a component lets out; a source's own demand is another's word for what that reads.
    private static FlowComponent? Owner(FlowFacts facts, string series) =>
        series.LastIndexOf('.') is > 0 and var dot && series[(dot + 1)..] is "served" or "errors" or "overflow" or "loss" or "abandoned" or "exhausted"
            ? facts.Flow.Components.FirstOrDefault(component => component.Id == series[..series.LastIndexOf('.')])
            : null;

    private static Expression? Demand(FlowFacts facts, string source) =>
        facts.Flow.Components.FirstOrDefault(component => component.Id == source) is { Kind: ComponentKind.Source } found
            && facts.FieldsOf(found).Series("demand") is ExpressionSeries { Profile: null, Scale: null } series
            ? facts.Recipe!.Parsed.Get(series.Text, new FindingSink())
            : null;

    private static Expression? Definition(FlowFacts facts, string name)
    {
        if (name.EndsWith(".demand", StringComparison.Ordinal))
        {
            return Demand(facts, name[..^".demand".Length]);
        }

        return Free(facts).FirstOrDefault(one => one.Id.Value == name)?.Value is ExpressionSeries { Profile: null, Scale: null } series
            ? facts.Recipe!.Parsed.Get(series.Text, new FindingSink())
            : null;
    }

    private static double? Constant(FlowFacts facts, Expression operand) => operand switch
    {
        NumberExpression { UnitText: null } number => number.Value,
        NumberExpression { UnitText: "%" } number => number.Value / 100,
        ParameterExpression parameter => facts.Model.Parameters.FirstOrDefault(one => one.Name == parameter.Name) is { Unit: { TimePower: 0, Items.Count: 0, Factor: var factor } } found
            ? found.Value * factor
            : null,
        _ => null,
    };

    private static IEnumerable<FreeSeriesSyntax> Free(FlowFacts facts) =>
        facts.Recipe!.Scenario.Series.Concat(facts.Recipe.Catalogs.SelectMany(catalog => catalog.Series)).Where(one => !one.Remove);

    // Every name that is read elsewhere than in the demand of a source.
    private static IEnumerable<string> Others(FlowFacts facts)
    {
        var fields = facts.Flow.Components.SelectMany(component => facts.FieldsOf(component).All.Where(field => component.Kind != ComponentKind.Source || field.Key.Value != "demand"));
        return fields.Select(field => field.Series).Concat(Free(facts).Select(one => one.Value)).OfType<ExpressionSeries>()
            .Select(series => facts.Recipe!.Parsed.Get(series.Text, new FindingSink())).OfType<Expression>()
            .SelectMany(ExpressionNames.In).Select(name => name.Name);
    }
}
