using System.Globalization;
using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Text;
using FlowTimeSim.Projects.Outputs;
using FlowTimeSim.Projects.Packing;
using FlowTimeSim.Registry;

namespace FlowTimeSim.Projects.Baselines;

/// <summary>What restore does for a baseline that is published: fetches it into the folder in which builds look. The only part that uses the network.</summary>
public static class BaselineFetch
{
    /// <summary>Fetches it.</summary>
    /// <param name="request">What, from where, to where.</param>
    /// <param name="cancellation">Stops; no half file is left.</param>
    /// <returns>A warning when it failed; a build says what it lacks. Null when there is nothing to say.</returns>
    public static async Task<Finding?> RunAsync(BaselineFetchRequest request, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        var isPublished = request.Baseline.Equals("published", StringComparison.OrdinalIgnoreCase);
        if (!isPublished && !SemVersion.TryParse(request.Baseline, out _))
        {
            return null;
        }

        var place = Location.File(Path.GetFileName(request.ProjectFile));
        if (!Uri.TryCreate(request.Registry, UriKind.Absolute, out var address))
        {
            return Warning(RegistryCodes.Unreachable, $"FlowTimeRegistry is '{request.Registry}', which is no address. Write one as in https://flowtime.example.com.", place);
        }

        string PathOf(SemVersion version) => PublishedBaseline.PathOf(request.Cache, request.ModelId, version.Text);
        bool Fits(SemVersion version) => SemVersion.TryParse(request.Baseline, out var exact) ? version.Text == exact.Text
            : !SemVersion.TryParse(request.Version, out var own) || version <= own;

        // A published version never changes: what was fetched and verified once stays.
        if (!isPublished && SemVersion.TryParse(request.Baseline, out var wanted) && File.Exists(PathOf(wanted)))
        {
            return null;
        }

        using var reader = new RegistryReader();
        var options = new PublishOptions(
            address, TokenRules.Find(request.Environment), TimeSpan.FromSeconds(Math.Max(1, request.TimeoutSeconds)), TrustedOrigin: TokenRules.TrustedOrigin(request.Environment));
        var outcome = await reader.FetchAsync(request.ModelId, Fits, PathOf, options, cancellation).ConfigureAwait(false);
        if (outcome.Failure is { } failure)
        {
            return Warning(failure.Code, failure.Message + " A build compares with what was fetched before, if anything was.", place);
        }

        var none = Path.Combine(request.Cache, PublishedBaseline.None);
        if (outcome.Version is not null)
        {
            File.Delete(none);
        }
        else if (!File.Exists(none))
        {
            Directory.CreateDirectory(request.Cache);
            FileReplacement.Write(none, string.Empty);
        }

        return null;
    }

    private static Finding Warning(string code, string message, Location place) =>
        new(BundleRows.Of(code), Severity.Warning, string.Create(CultureInfo.InvariantCulture, $"{string.Join(' ', message.Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries))}"), place);
}
