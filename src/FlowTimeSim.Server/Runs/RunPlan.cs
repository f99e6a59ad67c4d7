using FlowTimeSim.Bundles;
using FlowTimeSim.Registry;
using static FlowTimeSim.Bundles.CanonicalValue;

namespace FlowTimeSim.Server.Runs;

/// <summary>A run that may be made.</summary>
/// <param name="Artifact">The artifact's id; null for a posted model.</param>
/// <param name="SourceDigest">Digest of the bundle, or of the posted model and its provenance.</param>
/// <param name="Parameters">Every parameter's value.</param>
/// <param name="Seed">Seed of the draws.</param>
/// <param name="Replicas">Number of replicas.</param>
/// <param name="Engine">Whose rules apply.</param>
/// <param name="Compiler">The compiler's version.</param>
/// <param name="Execute">Computes it, and gives the model that ran.</param>
/// <param name="Provenance">Where it comes from, as JSON.</param>
internal sealed record RunPlan(
    string? Artifact,
    string SourceDigest,
    IReadOnlyDictionary<string, ParameterValue> Parameters,
    long Seed,
    int Replicas,
    string Engine,
    string Compiler,
    Func<CancellationToken, (ModelRun Result, byte[] Model)> Execute,
    byte[] Provenance)
{
    /// <summary>Digest of all that decides the result: the same key is the same run.</summary>
    public Digest Key { get; } = ContentDigest.Compute(CanonicalValue.Map(
        ("artifact", Of(SourceDigest)),
        ("parameters", CanonicalValue.Map(Parameters.Select(pair => (pair.Key, Of(pair.Value.Value))))),
        ("seed", Of(Seed.ToString(System.Globalization.CultureInfo.InvariantCulture))),
        ("replicas", Of(Replicas)),
        ("engine", Of(Engine)),
        ("compiler", Of(Compiler))));
}
