using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Expressions;
using FlowTimeSim.Compiler.Flow;
using FlowTimeSim.Compiler.Syntax;
using FlowTimeSim.Compiler.Yaml;

namespace FlowTimeSim.Compiler.Rules;

/// <summary><c>capacity</c> is one server's and <c>parallelism</c> the number of servers: a parameter that multiplies both counts its servers twice.</summary>
internal static class ServersCountedTwice
{
    public static void Check(FlowFacts facts, FindingSink findings)
    {
        foreach (var component in facts.Of(ComponentKind.Buffer, ComponentKind.Service))
        {
            var fields = facts.FieldsOf(component);
            if (fields.Series("capacity") is not { } capacity || fields.Series("parallelism") is not { } servers)
            {
                continue;
            }

            var both = Factors(facts, capacity).Intersect(Factors(facts, servers), StringComparer.Ordinal).FirstOrDefault();
            if (both is not null && facts.Model.Parameters.FirstOrDefault(parameter => parameter.Name == both) is { Value: not 1 } parameter)
            {
                findings.Report(
                    DiagnosticCatalog.ServersCountedTwice,
                    fields.Find("capacity")!.Span,
                    $"'{both}' stands in the capacity of '{component.Id}' and in its parallelism: 'capacity' is one server's, so the {parameter.Value:0.##} count {parameter.Value * parameter.Value:#,0.##}-fold. Take it out of one of them.",
                    related: [new RelatedPlace(fields.Find("parallelism")!.Span.Location, "the number of servers")]);
            }
        }
    }

    private static IEnumerable<string> Factors(FlowFacts facts, SeriesSyntax syntax) =>
        new[] { (syntax as ExpressionSeries)?.Text, syntax.Scale }
            .OfType<YamlScalar>()
            .Select(text => facts.Recipe?.Parsed.Get(text, new FindingSink()))
            .OfType<Expression>()
            .SelectMany(Factors);

    // What is divided by is no factor: 'total / lanes' is one lane's.
    private static IEnumerable<string> Factors(Expression expression) => expression switch
    {
        ParameterExpression parameter => [parameter.Name],
        BinaryExpression { Operator: BinaryOperator.Multiply } product => Factors(product.Left).Concat(Factors(product.Right)),
        BinaryExpression { Operator: BinaryOperator.Divide } quotient => Factors(quotient.Left).Except(Factors(quotient.Right)),
        _ => [],
    };
}
