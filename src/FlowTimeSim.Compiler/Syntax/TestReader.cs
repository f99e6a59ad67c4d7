using System.Collections.Immutable;
using FlowTimeSim.Compiler.Text;
using FlowTimeSim.Compiler.Yaml;

namespace FlowTimeSim.Compiler.Syntax;

/// <summary>Reads a test from a tree that its table has checked.</summary>
internal sealed class TestReader(SeriesReader series)
{
    private const string ComponentPrefix = "components.";

    /// <summary>The test.</summary>
    public TestSyntax Read(SourceText source, YamlMapping file) => new(source, file.Span)
    {
        Scenario = file.Word("scenario"),
        Per = file.Scalar("per"),
        Tolerances = file.Scalar("tolerances") is { } one ? [one] : [.. file.List("tolerances").Select(NodeAccess.AsScalar).OfType<YamlScalar>()],
        Cases = [.. file.Maps("cases").Where(map => !IsPartial(file, map)).Select(ReadCase).OfType<CaseSyntax>()],
    };

    // Half a case is judged by nobody: whether it holds says nothing.
    private static bool IsPartial(YamlMapping file, YamlMapping map) =>
        map.IsPartial || (file.IsPartial && file["scenario"] is null)
        || map.Entries.Any(entry => entry.Value is YamlMapping { IsPartial: true })
        || map.Entries("with").Any(change => change.Value is YamlMapping { IsPartial: true })
        || map["draw"] is YamlMapping { IsPartial: true }
        || map.Entries("matrix").Any(axis => MatrixReader.Choices(axis.Value).Any(choice => choice is YamlMapping { IsPartial: true }))
        || map.Maps("expect").Concat(map.Maps("always")).Any(one => one.IsPartial || one["during"] is YamlMapping { IsPartial: true });

    private CaseSyntax? ReadCase(YamlMapping map) => map.Word("id") is not { } id ? null : new CaseSyntax(map.Span, id)
    {
        Title = map.Word("title"),
        With = [.. map.Entries("with").SelectMany(ReadChange)],
        Matrix = [.. map.Entries("matrix").Select(axis => MatrixReader.Read(axis, ReadChange)).OfType<MatrixAxisSyntax>()],
        Draw = map["draw"] is YamlMapping draw && draw.Number("runs") is { } runs
            ? new DrawSyntax(draw.Span, runs, draw.Number("seed"), [.. draw.Entries("of").Select(ReadRange).OfType<DrawRangeSyntax>()])
            : null,
        Ensemble = map["ensemble"] is YamlMapping ensemble && ensemble.Number("replicas") is { } replicas
            ? new EnsembleSyntax(ensemble.Span, replicas, ensemble.Number("seed")) { HalfWidth = ensemble.Scalar("halfWidth") }
            : null,
        Expect = ReadExpectations(map, "expect"),
        Always = ReadExpectations(map, "always"),
    };

    private IEnumerable<OverrideSyntax> ReadChange(YamlEntry entry)
    {
        if (entry.Value is YamlMapping map && entry.Key.Value.StartsWith(ComponentPrefix, StringComparison.Ordinal))
        {
            // 'components.line: { capacity: 5 }' is 'line.capacity: 5'.
            var component = entry.Key.Value[ComponentPrefix.Length..];
            foreach (var field in map.Entries.Where(field => ComponentReader.IsSeries(field.Key.Value)))
            {
                if (series.Read(field.Value) is { } fieldValue)
                {
                    var target = new Sourced<string>($"{component}.{field.Key.Value}", field.Key.Span);
                    yield return new OverrideSyntax(field.Whole(), target, new Sourced<string>("set", field.Key.Span), fieldValue);
                }
            }

            yield break;
        }

        var operation = entry.Value is YamlMapping change ? ScenarioReader.FindOperation(change) : null;
        if (series.Read(operation?.Value ?? entry.Value) is { } value)
        {
            var word = operation?.Key.AsWord() ?? new Sourced<string>("set", entry.Key.Span);
            yield return new OverrideSyntax(entry.Whole(), entry.Key.AsWord(), word, value);
        }
    }

    private static DrawRangeSyntax? ReadRange(YamlEntry entry)
    {
        var map = entry.Value as YamlMapping;
        var operation = map is null ? null : ScenarioReader.FindOperation(map);
        var range = operation is { } found ? found.Value as YamlMapping : map;
        var word = operation?.Key.AsWord() ?? new Sourced<string>("set", entry.Key.Span);
        return range?.Scalar("min") is { } min && range.Scalar("max") is { } max ? new DrawRangeSyntax(entry.Whole(), entry.Key.AsWord(), word, min, max) : null;
    }

    private static ImmutableArray<ExpectationSyntax> ReadExpectations(YamlMapping map, string key)
    {
        IEnumerable<YamlNode> items = map.Scalar(key) is { } one ? [one] : map.List(key);
        return [.. items.Select(ReadExpectation).OfType<ExpectationSyntax>()];
    }

    private static ExpectationSyntax? ReadExpectation(YamlNode node) => node switch
    {
        YamlScalar scalar when scalar.AsScalar() is { } that => new ExpectationSyntax(that.Span) { That = that },
        YamlMapping map when map.Scalar("that") is not null || (map.Word("series") is not null && map.Word("equals") is not null) =>
            new ExpectationSyntax(map.Span)
            {
                That = map.Scalar("that"),
                Series = map.Word("series"),
                EqualsFile = map.Word("equals"),
                Tolerance = map.Scalar("tolerance"),
                During = map["during"] is YamlMapping window ? ReadWindow(window) : null,
                Each = map.Word("each"),
            },
        _ => null,
    };

    private static WindowSyntax ReadWindow(YamlMapping map) => new(map.Span)
    {
        Hours = map.Word("hours"),
        Days = map.Words("days"),
        Dates = map.Words("dates"),
        Bins = map.Word("bins"),
        From = map.Word("from"),
        To = map.Word("to"),
    };
}
