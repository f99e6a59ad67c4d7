using System.Collections.Immutable;
using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Yaml;

namespace FlowTimeSim.Compiler.Syntax;

/// <summary>Reads a value over time in any of its forms.</summary>
internal sealed class SeriesReader(FindingSink findings)
{
    /// <summary>The value, or null when it has no form; that was reported.</summary>
    public SeriesSyntax? Read(YamlNode? node) => node switch
    {
        YamlScalar scalar => scalar.AsScalar() is { } text ? new ExpressionSeries(text) : null,
        YamlMapping map => ReadMap(map),
        _ => null,
    };

    /// <summary>The value in a map that may hold other keys besides.</summary>
    public SeriesSyntax? ReadMap(YamlMapping map) => ReadForm(map) is not { } form ? null : form with
    {
        Profile = ReadProfileReference(map["profile"]),
        Scale = map.Scalar("scale"),
        Lead = map.Scalar("lead"),
        Lag = map.Scalar("lag"),
        Edge = map.Word("edge"),
        Unit = map.Scalar("unit"),
        IsPartial = map.IsPartial || map["profile"] is YamlMapping { IsPartial: true } || map["pmf"] is YamlMapping { IsPartial: true },
    };

    /// <summary>Named profiles.</summary>
    public static ImmutableArray<ProfileSyntax> ReadProfiles(YamlMapping file, ref bool isPartial)
    {
        var result = ImmutableArray.CreateBuilder<ProfileSyntax>();
        foreach (var (key, value) in file.Entries("profiles"))
        {
            var profile = value is YamlMapping map ? ReadProfile(map, key.AsWord()) : null;
            isPartial |= profile is null;
            if (profile is not null)
            {
                result.Add(profile);
            }
        }

        return result.ToImmutable();
    }

    /// <summary>Free series.</summary>
    public ImmutableArray<FreeSeriesSyntax> ReadFree(YamlMapping file, ref bool isPartial)
    {
        var result = ImmutableArray.CreateBuilder<FreeSeriesSyntax>();
        foreach (var map in file.Maps("series"))
        {
            var remove = map.IsTrue("remove");
            var value = ReadMap(map) ?? (remove ? new ExpressionSeries(map.Scalar("remove")!) : null);
            if (map.Word("id") is { } id && value is not null)
            {
                result.Add(new FreeSeriesSyntax(map.Span, id, value) { Remove = remove });
            }
            else
            {
                isPartial = true;
            }
        }

        return result.ToImmutable();
    }

    private static ProfileSyntax? ReadProfile(YamlMapping map, Sourced<string> id)
    {
        return map.FirstOf("values", "hourOfDay", "dayOfWeek", "monthOfYear", "timeOfWeek") is { } shape && map.Numbers(shape.Key.Value) is { } values
            ? new ProfileSyntax(map.Span, id, shape.Key.AsWord(), values, map.Word("align"), map.Word("normalize"), map.Scalar("step")) { IsPartial = map.IsPartial }
            : null;
    }

    private static ProfileReference? ReadProfileReference(YamlNode? node) => node switch
    {
        YamlMapping map when ReadProfile(map, new Sourced<string>(string.Empty, map.Span)) is { } inline => new ProfileReference(map.Span, null, inline),
        YamlScalar scalar when scalar.AsScalar() is { } name => new ProfileReference(name.Span, name.AsWord(), null),
        _ => null,
    };

    private SeriesSyntax? ReadForm(YamlMapping map)
    {
        if (map.Scalar("expr") is { } expression)
        {
            return new ExpressionSeries(expression);
        }

        if (map.Numbers("values") is { } values)
        {
            return new ValuesSeries(map.Span, values, map.Word("align"), map.Scalar("step"));
        }

        if (map["pmf"] is YamlMapping pmf)
        {
            return new PmfSeries(map.Span, pmf.Span, ReadOutcomes(pmf), map.Scalar("per"));
        }

        if (map["poisson"] is { } mean)
        {
            return Read(mean) is { } inner ? new PoissonSeries(map.Span, inner) : null;
        }

        if (map.Word("csv") is { } path)
        {
            return new CsvSeries(map.Span, path, map.Word("column"), map.Word("time"), map.Scalar("step"));
        }

        if (map.Scalar("pulse") is { } amount)
        {
            return new PulseSeries(map.Span, amount, map.Scalar("every"), map.Scalar("at"));
        }

        return ReadProfileReference(map["profile"]) is null ? null : new ProfileSeries(map.Span);
    }

    private ImmutableArray<PmfOutcome> ReadOutcomes(YamlMapping pmf)
    {
        if (pmf["values"] is null)
        {
            return
            [
                .. pmf.Entries
                    .Where(entry => IsNumber(entry.Key) && IsNumber(entry.Value))
                    .Select(entry => new PmfOutcome(Number(entry.Key), Number((YamlScalar)entry.Value))),
            ];
        }

        var values = Numbers(pmf, "values");
        var probabilities = Numbers(pmf, "probabilities");
        if (values.Length != probabilities.Length && pmf["probabilities"] is { } second)
        {
            findings.Report(
                DiagnosticCatalog.WrongType,
                second.Span,
                $"There are {values.Length} values, but {probabilities.Length} probabilities. Each value needs one.");
        }

        return [.. values.Zip(probabilities, (value, probability) => new PmfOutcome(value, probability))];
    }

    private static ImmutableArray<Sourced<double>> Numbers(YamlMapping map, string key) =>
    [
        .. map.List(key).Select(NodeAccess.AsScalar).OfType<YamlScalar>().Where(IsNumber).Select(Number),
    ];

    private static bool IsNumber(YamlNode node) => node is YamlScalar scalar && PlainNumber.TryParse(scalar.Value, out _);

    private static Sourced<double> Number(YamlScalar scalar) =>
        new(PlainNumber.TryParse(scalar.Value, out var value) ? value : 0, scalar.Span);
}
