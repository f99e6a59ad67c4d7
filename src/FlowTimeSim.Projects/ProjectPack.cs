using System.Collections.Immutable;
using FlowTimeSim.Bundles;
using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Text;
using FlowTimeSim.Projects.Outputs;
using FlowTimeSim.Projects.Packing;
using FlowTimeSim.Projects.Records;
using FlowTimeSim.Projects.Settings;

namespace FlowTimeSim.Projects;

/// <summary>Packs what a good build left: one bundle a model, and beside it an unsigned statement of what was built and tested.</summary>
public static class ProjectPack
{
    /// <summary>The file ending of a bundle.</summary>
    public const string Extension = ".ftpkg";

    /// <summary>Packs a project.</summary>
    /// <param name="record">What the build left.</param>
    /// <param name="projectFile">The project file, absolute.</param>
    /// <param name="request">Where to.</param>
    /// <param name="cancellation">Stops between blocks; a bundle is complete or absent.</param>
    public static PackOutcome Run(ProjectRecord record, string projectFile, PackRequest request, CancellationToken cancellation)
    {
        var findings = new FindingSink();
        var inputs = ProjectRecords.ToInputs(record, projectFile);
        var settings = SettingsReader.Read(inputs, PropertyPlaces.Read(projectFile), findings);
        var packages = SourceNames.Packages(request.PackagesFolder, inputs.Folder);
        var bundles = ImmutableArray.CreateBuilder<string>();
        foreach (var model in record.Models)
        {
            if (Digest.TryParse(model.ContentDigest, out var meaning)
                && Pack(model, meaning, record, inputs, settings, packages, request, findings, cancellation) is { } bundle)
            {
                bundles.Add(bundle);
            }
        }

        return new PackOutcome(bundles.ToImmutable(), findings.ToSorted());
    }

    private static string? Pack(
        ModelResult model, Digest meaning, ProjectRecord record, ProjectInputs inputs, ProjectSettings settings, string? packages,
        PackRequest request, FindingSink findings, CancellationToken cancellation)
    {
        var path = Path.Combine(request.Folder, $"{model.ArtifactId}.{settings.Version}{Extension}");
        var content = BundleAssembly.Of(model, record, inputs, settings, packages, meaning);
        BundleWriting? writing = null;
        try
        {
            FileReplacement.Write(path, stream =>
            {
                writing = BundleWriter.Write(stream, content, cancellation);
                if (writing.Faults.Count > 0)
                {
                    throw new InvalidDataException(writing.Faults[0].Message);
                }
            });
            FileReplacement.Write(path + BundleStatement.Suffix, StatementAssembly.Of(Path.GetFileName(path), writing!, model, record, request).ToBytes());
            return path;
        }
        catch (InvalidDataException)
        {
            foreach (var fault in writing!.Faults)
            {
                findings.Report(BundleRows.Of(fault.Code), Location.File(inputs.FileName), $"The bundle was not written. {fault.Message}");
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            findings.Report(DiagnosticCatalog.OutputNotWritten, Location.File(inputs.FileName), $"The bundle could not be written: {exception.Message}");
        }

        return null;
    }
}
