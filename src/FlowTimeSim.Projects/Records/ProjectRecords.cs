using System.Collections.Immutable;

namespace FlowTimeSim.Projects.Records;

/// <summary>From a project and its build to the record, and from the record back to the project.</summary>
public static class ProjectRecords
{
    internal static ProjectRecord Of(ProjectInputs inputs, BuildOutcome outcome, string outputFolder) => new()
    {
        Name = inputs.Name,
        File = inputs.FileName,
        SdkVersion = inputs.SdkVersion,
        Succeeded = outcome.Succeeded,
        OutputFolder = outputFolder,
        Items = new Dictionary<string, ImmutableArray<string>>
        {
            ["Catalog"] = inputs.Catalogs,
            ["ReferencedCatalog"] = inputs.ReferencedCatalogs,
            ["Scenario"] = inputs.Scenarios,
            ["ModelTest"] = inputs.Tests,
            ["SeriesData"] = inputs.Data,
            ["Model"] = inputs.Models,
            ["ReferencedRoot"] = inputs.ReferencedRoots,
        }.ToImmutableSortedDictionary(StringComparer.Ordinal),
        Properties = inputs.Properties.Where(p => p.Value.Length > 0).ToImmutableSortedDictionary(StringComparer.Ordinal),
        Outputs = outcome.Outputs,
        Reads = outcome.Reads,
        Sources = SourceMarks.Of(
            outcome.Reads.Concat(inputs.Catalogs).Concat(inputs.ReferencedCatalogs).Concat(inputs.Scenarios).Concat(inputs.Tests).Concat(inputs.Data).Concat(inputs.Models).Append(inputs.FileName),
            inputs.Folder),
        Models = outcome.Models,
    };

    /// <summary>The project that a record was made of.</summary>
    /// <param name="record">The record.</param>
    /// <param name="projectFile">The project file, absolute.</param>
    public static ProjectInputs ToInputs(ProjectRecord record, string projectFile)
    {
        var folder = Path.GetDirectoryName(projectFile) ?? string.Empty;
        return new ProjectInputs
        {
            ProjectFile = projectFile,
            OutputFolder = Path.GetFullPath(record.OutputFolder, folder),
            ReferencedRoots = Items("ReferencedRoot"),
            Properties = record.Properties,
            SdkVersion = record.SdkVersion,
        }.WithItems(Items);

        ImmutableArray<string> Items(string kind) => record.Items.TryGetValue(kind, out var paths) && !paths.IsDefault ? paths : [];
    }
}
