using System.Collections.Immutable;
using System.Globalization;
using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Text;
using FlowTimeSim.Projects.Packing;
using FlowTimeSim.Projects.Publishing;
using FlowTimeSim.Registry;

namespace FlowTimeSim.Projects;

/// <summary>Publishes packed bundles: to the folder they lie in already, and to the registry where one is named.</summary>
public static class ProjectPublish
{
    /// <summary>Publishes the bundles of a project, each with one coded line.</summary>
    /// <param name="bundles">The bundles, absolute paths.</param>
    /// <param name="projectFile">The project file, absolute.</param>
    /// <param name="request">Where to.</param>
    /// <param name="cancellation">Stops; a registry keeps no half upload.</param>
    public static async Task<ImmutableArray<PublishLine>> RunAsync(
        ImmutableArray<string> bundles, string projectFile, PublishRequest request, CancellationToken cancellation)
    {
        var place = Location.File(Path.GetFileName(projectFile));
        var sink = new FindingSink();
        if (request.Registry is not { Length: > 0 } registry)
        {
            sink.Report(DiagnosticCatalog.NoRegistry, place,
                $"FlowTimeRegistry names no registry, so nothing was sent. The bundles are in {Path.GetFileName(request.Folder.TrimEnd('/', '\\'))}/.");
            return [new PublishLine(sink.ToSorted()[0], true)];
        }

        if (!Uri.TryCreate(registry, UriKind.Absolute, out var address))
        {
            sink.Report(DiagnosticCatalog.RegistryUnreachable, place, $"FlowTimeRegistry is '{registry}', which is no address. Write one as in https://flowtime.example.com.");
            return [new PublishLine(sink.ToSorted()[0], false)];
        }

        var options = new PublishOptions(
            address,
            TokenRules.Find(request.Environment),
            TimeSpan.FromSeconds(Math.Max(1, request.TimeoutSeconds)),
            request.Mode.Equals("Run", StringComparison.OrdinalIgnoreCase) ? PublishMode.Run : PublishMode.Artifact,
            TokenRules.TrustedOrigin(request.Environment));
        var lines = ImmutableArray.CreateBuilder<PublishLine>();
        using var client = new RegistryClient();
        foreach (var bundle in bundles)
        {
            var outcome = await client.PublishAsync(bundle, options, progress: null, cancellation).ConfigureAwait(false);
            lines.Add(LineOf(outcome, place));
            lines.AddRange((outcome.Findings ?? []).Select(FindingOf));
        }

        return lines.ToImmutable();
    }

    private static PublishLine LineOf(PublishOutcome outcome, Location place)
    {
        var row = BundleRows.Of(outcome.Code);
        var done = outcome.Severity == PublishSeverity.Info;
        return new PublishLine(new Finding(row, done ? Severity.Info : Severity.Error, Flat(outcome.Message), place), done);
    }

    // What a registry found in the sources: at their place, marked as its word.
    private static PublishLine FindingOf(ProblemFinding finding)
    {
        var severity = Enum.TryParse<Severity>(finding.Severity, ignoreCase: true, out var known) ? known : Severity.Error;
        var line = Math.Max(1, finding.Line ?? 1);
        var column = Math.Max(1, finding.Column ?? 1);
        var where = new Location(finding.File is { Length: > 0 } file ? file : "sources", line, column, line, column);
        return new PublishLine(
            new Finding(BundleRows.Of(finding.Code), severity, string.Create(CultureInfo.InvariantCulture, $"The registry says: {PlainText.Escape(finding.Message)}"), where),
            severity != Severity.Error);
    }

    private static string Flat(string message) => string.Join(' ', message.Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries));
}
