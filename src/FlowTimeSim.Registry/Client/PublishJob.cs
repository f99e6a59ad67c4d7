using FlowTimeSim.Bundles;

namespace FlowTimeSim.Registry;

/// <summary>One publish under way.</summary>
internal sealed record PublishJob(string Path, Bundle Bundle, PublishOptions Options, IProgress<PublishProgress>? Progress)
{
    public string Id { get; } = Bundle.Manifest.ModelId + "@" + Bundle.Manifest.Version;

    /// <summary>A route under the base address, whose own path is kept.</summary>
    public Uri Address(string route) => new(Options.Address.GetLeftPart(UriPartial.Path).TrimEnd('/') + route);
}
