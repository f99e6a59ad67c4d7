using System.Collections.Immutable;

namespace FlowTimeSim.Projects.Records;

/// <summary>
/// A record as it was read, made safe to use: what an older release did not write is empty, and one that holds nothing where something must be is none.
/// Records come with the artifacts of other people's jobs too.
/// </summary>
internal static class WholeRecord
{
    public static ProjectRecord? Of(ProjectRecord? read)
    {
        if (read is null)
        {
            return null;
        }

        var record = read with
        {
            SdkVersion = read.SdkVersion ?? string.Empty,
            Items = read.Items ?? ImmutableSortedDictionary<string, ImmutableArray<string>>.Empty,
            Properties = read.Properties ?? ImmutableSortedDictionary<string, string>.Empty,
            Sources = read.Sources ?? ImmutableSortedDictionary<string, string>.Empty,
            Outputs = Filled(read.Outputs),
            Reads = Filled(read.Reads),
            Models = [.. Filled(read.Models).Select(Of)],
        };
        return record.Name is null || record.File is null || record.OutputFolder is null
            || record.Items.Values.Any(paths => paths.IsDefault || paths.Contains(null!)) || record.Properties.ContainsValue(null!) || record.Sources.ContainsValue(null!)
            || record.Outputs.Contains(null!) || record.Reads.Contains(null!) || record.Models.Contains(null!)
            ? null
            : record;
    }

    private static ModelResult Of(ModelResult? model) => model is null || model.ArtifactId is null || model.Scenario is null ? null! : model with
    {
        Title = model.Title ?? string.Empty,
        ContentDigest = model.ContentDigest ?? string.Empty,
        Verdicts = [.. Filled(model.Verdicts).Where(verdict => verdict is { Id: not null, File: not null }).Select(verdict => verdict with { Outcome = verdict.Outcome ?? string.Empty, Expectations = Filled(verdict.Expectations) })],
        Engines = Filled(model.Engines),
        Parameters = Filled(model.Parameters),
    };

    private static ImmutableArray<T> Filled<T>(ImmutableArray<T> array) => array.IsDefault ? [] : array;
}
