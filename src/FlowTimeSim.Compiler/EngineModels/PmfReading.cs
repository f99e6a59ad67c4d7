using System.Collections.Immutable;
using System.Globalization;
using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Yaml;

namespace FlowTimeSim.Compiler.EngineModels;

/// <summary>Reads a probability mass function in either form.</summary>
internal static class PmfReading
{
    /// <summary>How far the probabilities may sum from 1.</summary>
    private const double Tolerance = 1e-4;

    /// <summary>The node, or null after a finding.</summary>
    public static PmfNode? Read(YamlScalar id, YamlMapping node, EngineReading reading)
    {
        reading.CheckKeys(node, id, "id", "kind", "pmf");
        if (reading.Required(node, "pmf", "Node", id) is not { } value || reading.Mapping(value, "pmf") is not { } pmf)
        {
            return null;
        }

        var isLists = pmf["values"] is not null || pmf["probabilities"] is not null;
        if (isLists ? !reading.Dialect.AcceptsPmfLists : !reading.Dialect.AcceptsPmfMaps)
        {
            var form = reading.Dialect.AcceptsPmfLists ? "values: [80, 100], probabilities: [0.4, 0.6]" : "\"80\": 0.4, \"100\": 0.6";
            reading.Findings.Report(DiagnosticCatalog.EnginePmf, pmf.Span, $"{reading.Dialect.Name} writes a PMF in the other form: {form}.");
            return null;
        }

        var (values, probabilities) = isLists ? Lists(pmf, reading) : Map(pmf, reading);
        return values is not null && probabilities is not null && Check(id.Value, pmf, values, probabilities, reading.Findings)
            ? new PmfNode(id.Value, id.Span, [.. values], [.. probabilities])
            : null;
    }

    private static (double[]? Values, double[]? Probabilities) Lists(YamlMapping pmf, EngineReading reading)
    {
        reading.CheckKeys(pmf, "'pmf'", "values", "probabilities");
        var values = reading.Required(pmf, "values", "A PMF") is { } first ? reading.Numbers(first, "values") : null;
        var probabilities = reading.Required(pmf, "probabilities", "A PMF") is { } second ? reading.Numbers(second, "probabilities") : null;
        return (values, probabilities);
    }

    private static (double[]? Values, double[]? Probabilities) Map(YamlMapping pmf, EngineReading reading)
    {
        var values = ImmutableArray.CreateBuilder<double>();
        var probabilities = ImmutableArray.CreateBuilder<double>();
        foreach (var entry in pmf.Entries)
        {
            if (!double.TryParse(entry.Key.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var value))
            {
                reading.Findings.Report(DiagnosticCatalog.EnginePmf, entry.Key.Span, $"'{entry.Key.Value}' is no number: a PMF maps values to their probabilities.");
                return (null, null);
            }

            if (reading.Number(entry.Value, "probability") is not { } probability)
            {
                return (null, null);
            }

            values.Add(value);
            probabilities.Add(probability);
        }

        return ([.. values], [.. probabilities]);
    }

    private static bool Check(string id, YamlMapping pmf, double[] values, double[] probabilities, FindingSink findings)
    {
        FormattableString? wrong = null;
        if (values.Length == 0 || values.Length != probabilities.Length)
        {
            wrong = $"'{id}' has {values.Length} values and {probabilities.Length} probabilities. It needs one for each, and at least one.";
        }
        else if (values.FirstOrDefault(value => !double.IsFinite(value)) is var odd && !double.IsFinite(odd))
        {
            wrong = $"'{id}' takes the value {odd}, which is not finite.";
        }
        else if (probabilities.Any(probability => !(probability >= 0 && probability <= 1)))
        {
            wrong = $"'{id}' has a probability outside 0 to 1.";
        }
        else if (values.GroupBy(value => value).FirstOrDefault(group => group.Count() > 1) is { } twice)
        {
            wrong = $"'{id}' says the value {twice.Key} twice.";
        }
        else if (Math.Abs(probabilities.Sum() - 1) > Tolerance)
        {
            wrong = $"The probabilities of '{id}' sum to {probabilities.Sum()}, not to 1.";
        }

        if (wrong is not null)
        {
            findings.Report(DiagnosticCatalog.EnginePmf, pmf.Span, wrong);
        }

        return wrong is null;
    }
}
