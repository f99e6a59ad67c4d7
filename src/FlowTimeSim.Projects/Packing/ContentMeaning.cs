using System.Globalization;
using FlowTimeSim.Bundles;
using FlowTimeSim.Compiler;
using FlowTimeSim.Projects.Settings;
using static FlowTimeSim.Bundles.CanonicalValue;

namespace FlowTimeSim.Projects.Packing;

/// <summary>
/// What a model means, as canonical JSON: components, series values, parameters with their ranges, tests, grid, engines, metadata but
/// <c>created</c>. Formatting, comments, file layout, the SDK's version, time and verdicts are no part of it.
/// </summary>
internal static class ContentMeaning
{
    public static Digest DigestOf(NamedModel named, ProjectSettings settings) => Bundles.ContentDigest.Compute(Of(named, settings));

    public static CanonicalValue Of(NamedModel named, ProjectSettings settings)
    {
        var model = named.Assessment.Model;
        return Map(
        [
            ("metadata", Metadata(named, settings)),
            ("grid", GridOf(model)),
            ("engines", CanonicalValue.List(settings.Engines.Select(engine => engine.Name))),
            ("components", CanonicalValue.List(Components(model))),
            ("connections", CanonicalValue.List(Connections(model))),
            ("series", Series(named)),
            ("outputs", CanonicalValue.List(model.Outputs.Select(output => Map([("series", CanonicalValue.Of(output.Series)), ("as", CanonicalValue.Of(output.As))])))),
            ("parameters", CanonicalValue.List(model.Parameters.OrderBy(p => p.Name, StringComparer.Ordinal).Select(Parameter))),
            ("tests", TestMeaning.Of(model.Tests)),
            ("warmupBins", CanonicalValue.Of(model.WarmupBins)),
        ]);
    }

    private static CanonicalValue Metadata(NamedModel named, ProjectSettings settings) => Map(
    [
        ("id", CanonicalValue.Of(named.ArtifactId)),
        ("title", CanonicalValue.Of(named.Title)),
        ("description", CanonicalValue.Of(settings.Description ?? named.Assessment.Model.Description)),
        ("author", CanonicalValue.Of(settings.Authors)),
        ("version", CanonicalValue.Of(settings.Version)),
        ("tags", CanonicalValue.List(settings.Tags)),
    ]);

    private static CanonicalValue GridOf(CompiledModel model) => Map(
    [
        ("bins", CanonicalValue.Of(model.Grid.Bins)),
        ("binMinutes", CanonicalValue.Of(model.Grid.BinMinutes)),
        ("start", CanonicalValue.Of(model.Grid.Start?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture))),
        ("zone", CanonicalValue.Of(model.Grid.Zone.Id)),
    ]);

    private static IEnumerable<CanonicalValue> Components(CompiledModel model) =>
        (model.Flow?.Components ?? []).OrderBy(c => c.Id, StringComparer.Ordinal).Select(component => Map(
        [
            ("id", CanonicalValue.Of(component.Id)),
            ("kind", CanonicalValue.Of(component.Kind.ToString())),
            ("label", CanonicalValue.Of(component.Label)),
            ("description", CanonicalValue.Of(component.Description)),
            ("item", CanonicalValue.Of(component.ItemUnit)),
            ("limit", CanonicalValue.Of((double?)component.Limit)),
        ]));

    private static IEnumerable<CanonicalValue> Connections(CompiledModel model) =>
        (model.Flow?.Connections ?? []).OrderBy(c => c.Id, StringComparer.Ordinal).Select(connection => Map(
        [
            ("id", CanonicalValue.Of(connection.Id)),
            ("from", CanonicalValue.Of(connection.From)),
            ("outlet", CanonicalValue.Of(connection.Outlet)),
            ("to", CanonicalValue.Of(connection.To)),
        ]));

    private static CanonicalValue Series(NamedModel named)
    {
        var model = named.Assessment.Model;
        return Map(model.Series.Values
            .Where(info => info.NodeId is not null)
            .Select(info => (info.Name, Map(
            [
                ("unit", CanonicalValue.Of(info.Unit.Text)),
                ("kind", CanonicalValue.Of(info.Kind.ToString())),
                ("values", named.Assessment.Baseline?.Find(info.Name) is { } values ? CanonicalValue.Series(values) : Null),
            ]))));
    }

    private static CanonicalValue Parameter(ParameterInfo parameter) => Map(
    [
        ("name", CanonicalValue.Of(parameter.Name)),
        ("type", CanonicalValue.Of(parameter.Type)),
        ("unit", CanonicalValue.Of(parameter.Unit.Text)),
        ("value", parameter.Text is { } text ? CanonicalValue.Of(text) : CanonicalValue.Of((double?)parameter.Value)),
        ("default", CanonicalValue.Of(parameter.Default)),
        ("min", CanonicalValue.Of(parameter.Min)),
        ("max", CanonicalValue.Of(parameter.Max)),
        ("options", CanonicalValue.List(parameter.Options)),
    ]);
}
