using System.Collections.Immutable;
using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Text;
using FlowTimeSim.Projects.Settings;
using FlowTimeSim.Registry;

namespace FlowTimeSim.Projects.Baselines;

/// <summary>Finds what <c>BaselineModel</c> names. Nothing here uses the network: what is published was fetched by restore.</summary>
public sealed class BaselineReader
{
    private const string Git = "git:";
    private readonly ProjectInputs inputs;
    private readonly ProjectSettings settings;
    private readonly PropertyPlaces places;
    private readonly FindingSink findings;
    private readonly CancellationToken cancellation;

    private BaselineReader(ProjectInputs inputs, ProjectSettings settings, PropertyPlaces places, FindingSink findings, CancellationToken cancellation) =>
        (this.inputs, this.settings, this.places, this.findings, this.cancellation) = (inputs, settings, places, findings, cancellation);

    /// <summary>The baseline of a project; null without the property.</summary>
    /// <param name="inputs">The project.</param>
    /// <param name="settings">Its properties.</param>
    /// <param name="places">Where they stand.</param>
    /// <param name="findings">Receives why there is none.</param>
    /// <param name="cancellation">Stops.</param>
    public static BaselineReading? Read(ProjectInputs inputs, ProjectSettings settings, PropertyPlaces places, FindingSink findings, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        return inputs.Property(Baseline.Property) is { } said ? new BaselineReader(inputs, settings, places, findings, cancellation).Read(said.Trim()) : null;
    }

    private Location Place => places.Of(Baseline.Property);

    private BaselineReading Read(string said)
    {
        if (said.StartsWith(Git, StringComparison.OrdinalIgnoreCase))
        {
            return new GitBaseline(inputs, Place, findings, cancellation).Read(said[Git.Length..].Trim());
        }

        var path = Path.GetFullPath(said.Replace('\\', '/'), inputs.Folder);
        if (said.Equals("published", StringComparison.OrdinalIgnoreCase) || (SemVersion.TryParse(said, out _) && !Path.Exists(path)))
        {
            return new(new PublishedBaseline(inputs, settings, Place, findings, cancellation).Read(said), []);
        }

        if (path.EndsWith(ProjectPack.Extension, StringComparison.OrdinalIgnoreCase))
        {
            return new(File.Exists(path) ? BundledBaseline.Read(path, "bundle", said, inputs, Place, findings, cancellation) : Missing(said, "bundle"), []);
        }

        return new(Directory.Exists(path) || File.Exists(path) ? FolderBaseline.Read(path, said, inputs, Place, findings) : Missing(said, "folder"), []);
    }

    private Baseline? Missing(string said, string what)
    {
        findings.Report(DiagnosticCatalog.BaselineNotFound, Place,
            $"BaselineModel is '{said}', and there is no such {what}. Say 'published', 'git:main', a version as in '1.2.0', a bundle or a folder.");
        return null;
    }

    /// <summary>The old project with what it says itself, and what stands in no project file, such as in <c>Directory.Build.props</c>, as it is now.</summary>
    internal static ProjectInputs Completed(ProjectInputs old, ProjectInputs now)
    {
        var places = PropertyPlaces.Read(now.ProjectFile);
        var engines = places.OfAny("TargetEngines", "TargetEngine");
        var shared = now.Properties.Where(property => !old.Properties.ContainsKey(property.Key) && property.Key != "Version"
            && (property.Key == "TargetEngines" ? engines : places.Of(property.Key)) == Location.File(now.FileName));
        return old with
        {
            Properties = old.Properties.AddRange(shared.ToImmutableSortedDictionary(StringComparer.Ordinal)),
            ReferencedCatalogs = now.ReferencedCatalogs,
            ReferencedRoots = now.ReferencedRoots,
            SdkVersion = now.SdkVersion,
        };
    }
}
