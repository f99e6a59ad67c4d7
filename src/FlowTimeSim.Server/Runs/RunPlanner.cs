using System.Text;
using System.Text.Json;
using FlowTimeSim.Bundles;
using FlowTimeSim.Registry;
using FlowTimeSim.Server.Storage;

namespace FlowTimeSim.Server.Runs;

/// <summary>Turns requests into plans, refusing what the artifact does not declare.</summary>
internal sealed class RunPlanner(RegistryStore store, IModelRunner runner, ServerOptions options)
{
    /// <summary>The plan of a posted engine model.</summary>
    public RunPlan OfModel(byte[] model, string engine, byte[] provenance)
    {
        // Where a model comes from is kept with its run, so the same model from elsewhere is another run.
        var digest = Digest.Of(provenance) is var from && provenance.Length <= 2 ? Digest.Of(model) : Digest.Of(Encoding.ASCII.GetBytes(Digest.Of(model).Hex + from.Hex));
        return new(null, digest.ToString(), NoParameters, 0, 1, engine, runner.Compiler, token => (runner.Run(model, engine, token), model), provenance);
    }

    /// <summary>The plan of an artifact's run; null with the reasons when it is refused.</summary>
    public (RunPlan? Plan, IReadOnlyList<ModelFinding> Reasons) OfArtifact(StoredArtifact stored, RunRequest request)
    {
        var reasons = new List<ModelFinding>();
        var artifact = stored.Artifact;
        var replicas = request.Replicas ?? 1;
        if (replicas < 1 || replicas > options.Limits.MaxReplicas)
        {
            reasons.Add(Reason(RegistryCodes.TooLarge, FormattableString.Invariant($"{replicas} replicas are not between 1 and {options.Limits.MaxReplicas}.")));
        }

        var engine = request.Engine ?? (artifact.Engines.Count > 0 ? artifact.Engines[0] : options.DefaultEngine);
        if (!runner.Engines.Contains(engine, StringComparer.Ordinal))
        {
            reasons.Add(Reason(RegistryCodes.UnknownMember, $"No engine here is called '{engine}'.{Meant(engine, runner.Engines)}"));
        }

        var parameters = ParameterRules.Resolve(artifact.Parameters, request.Parameters, reasons);
        return reasons.Count > 0 ? (null, reasons) : (Plan(stored, parameters, request.Seed ?? 0, replicas, engine), reasons);
    }

    /// <summary>The plan of a run that was promised before a restart; null when its artifact is gone.</summary>
    public RunPlan? OfPromise(Run run) =>
        Digest.TryParse(run.ArtifactDigest, out var digest) && store.Index.Resolve(new(null, null, null, digest)) is { Run: null } stored
            ? Plan(stored, run.Parameters, run.Seed, run.Replicas, run.Engine)
            : null;

    private static SortedDictionary<string, ParameterValue> NoParameters => new(StringComparer.Ordinal);

    private RunPlan Plan(StoredArtifact stored, IReadOnlyDictionary<string, ParameterValue> parameters, long seed, int replicas, string engine)
    {
        var request = new ModelRunRequest(parameters.ToDictionary(pair => pair.Key, pair => pair.Value.Value, StringComparer.Ordinal), seed, replicas, engine);
        var provenance = new Provenance("flowtime-sim/" + options.Version, null, stored.Artifact.ModelId!, stored.Artifact.Version!, "simulation", stored.Artifact.Id);
        return new(
            stored.Artifact.Id,
            stored.Artifact.Digest,
            parameters,
            seed,
            replicas,
            engine,
            runner.Compiler,
            token => Execute(stored, request, token),
            JsonSerializer.SerializeToUtf8Bytes(provenance, RegistryJson.Default.Provenance));
    }

    private (ModelRun Result, byte[] Model) Execute(StoredArtifact stored, ModelRunRequest request, CancellationToken cancellation)
    {
        using var blob = store.Blobs.Open(stored.Blob);
        var reading = BundleReader.Open(blob, new() { MaxBytes = long.MaxValue }, cancellation);
        if (reading.Bundle is not { } bundle)
        {
            return (ModelRun.Refused([.. reading.Faults.Select(fault => Reason(fault.Code, fault.Message))]), []);
        }

        var result = runner.Run(bundle, request, cancellation);
        return (result, result.EngineModel ?? (bundle.Find("flowtime-model.yaml") is null ? [] : bundle.ReadBytes("flowtime-model.yaml")));
    }

    private static string Meant(string name, IEnumerable<string> known) => Nearest.Find(name, known) is { } near ? $" Did you mean '{near}'?" : "";

    private static ModelFinding Reason(string code, string message) => new(code, "error", message);
}
