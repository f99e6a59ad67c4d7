using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Text;
using FlowTimeSim.Projects.Settings;
using FlowTimeSim.Registry;

namespace FlowTimeSim.Projects.Baselines;

/// <summary>A published version, from where restore put it: <c>obj/baseline/&lt;id&gt;.&lt;version&gt;.ftpkg</c>, or an empty <c>none</c> when the registry has no earlier one.</summary>
internal sealed class PublishedBaseline(ProjectInputs inputs, ProjectSettings settings, Location place, FindingSink findings, CancellationToken cancellation)
{
    /// <summary>What restore leaves when the registry has no version to compare with.</summary>
    public const string None = "none";

    public Baseline? Read(string said)
    {
        var cache = inputs.BaselineCache;
        if (cache is not null && Directory.Exists(cache))
        {
            var wanted = Versions(cache).Where(known => Fits(known, said)).OrderDescending().FirstOrDefault();
            if (wanted is not null)
            {
                return BundledBaseline.Read(PathOf(cache, settings.ModelId, wanted.Text), said == wanted.Text ? "version" : "published", said, inputs, place, findings, cancellation);
            }

            if (File.Exists(Path.Combine(cache, None)) && !SemVersion.TryParse(said, out _))
            {
                findings.Report(DiagnosticCatalog.BaselineNone, place, $"No version of '{settings.ModelId}' up to {settings.Version} is published: this is a first version, and there is nothing to compare it with.");
                return null;
            }
        }

        findings.Report(DiagnosticCatalog.BaselineNotFetched, place,
            $"BaselineModel is '{said}', and no such version of '{settings.ModelId}' was fetched. Set FlowTimeRegistry and run 'dotnet restore': a build uses no network.");
        return null;
    }

    /// <summary>Where a version is kept.</summary>
    public static string PathOf(string cache, string id, string version) => Path.Combine(cache, $"{id}.{version}{ProjectPack.Extension}");

    private IEnumerable<SemVersion> Versions(string cache)
    {
        foreach (var path in Directory.EnumerateFiles(cache, settings.ModelId + ".*" + ProjectPack.Extension))
        {
            var name = Path.GetFileNameWithoutExtension(path);
            if (SemVersion.TryParse(name[(settings.ModelId.Length + 1)..], out var version))
            {
                yield return version;
            }
        }
    }

    private bool Fits(SemVersion known, string said) =>
        SemVersion.TryParse(said, out var exact) ? known.Text == exact.Text : !SemVersion.TryParse(settings.Version, out var own) || known <= own;
}
