using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using FlowTimeSim.Bundles;
using FlowTimeSim.Compiler;
using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Emission;
using FlowTimeSim.Engine;
using FlowTimeSim.Registry;

namespace FlowTimeSim.Server;

/// <summary>
/// Compiles bundles again from their sources: what is reviewed is what runs, and parameters may be set. Posted engine models and minimal
/// bundles, which have no sources, run as they are.
/// </summary>
/// <param name="version">The compiler's version.</param>
public sealed class SourceModelRunner(string version) : IModelRunner
{
    private readonly EngineModelRunner _asBuilt = new(version);

    /// <inheritdoc/>
    public string Compiler { get; } = version;

    /// <inheritdoc/>
    public IReadOnlyList<string> Engines => _asBuilt.Engines;

    /// <inheritdoc/>
    public ModelRun Run(ReadOnlyMemory<byte> engineModel, string engine, CancellationToken cancellation) => _asBuilt.Run(engineModel, engine, cancellation);

    /// <inheritdoc/>
    public IReadOnlyList<ModelFinding> Validate(Bundle bundle, CancellationToken cancellation)
    {
        var findings = _asBuilt.Validate(bundle, cancellation);
        if (findings.Any(finding => finding.IsError) || bundle.Manifest.Content == BundleCompleteness.Minimal)
        {
            return findings;
        }

        var sink = new FindingSink();
        if (Compile(bundle, ImmutableDictionary<string, string>.Empty, sink, cancellation) is not { } model)
        {
            return [.. findings, .. Refusal(bundle, sink)];
        }

        return [.. findings, .. bundle.Manifest.Compiler == Compiler ? Differences(bundle, model, cancellation) : []];
    }

    /// <inheritdoc/>
    public ModelRun Run(Bundle bundle, ModelRunRequest request, CancellationToken cancellation)
    {
        if (bundle.Manifest.Content == BundleCompleteness.Minimal)
        {
            return _asBuilt.Run(bundle, request, cancellation);
        }

        if (request.Replicas > 1)
        {
            return ModelRun.Refused([new(RegistryCodes.Refused, "error", "This release runs an artifact once, on its means; ensembles run in model tests. Ask for one replica.")]);
        }

        var sink = new FindingSink();
        var changed = bundle.Manifest.Parameters
            .Where(parameter => request.Parameters.TryGetValue(parameter.Name, out var value) && value != parameter.Default)
            .ToImmutableDictionary(parameter => parameter.Name, parameter => request.Parameters[parameter.Name].ToString("R", CultureInfo.InvariantCulture));
        if (Compile(bundle, changed, sink, cancellation) is not { } model || EngineDialects.Find(request.Engine) is not { } dialect)
        {
            return ModelRun.Refused(Refusal(bundle, sink));
        }

        var result = Evaluator.Run(model.Program, cancellation);
        var yaml = EngineModelEmitter.Emit(model.Engine, dialect, id => ValuesOf(result, id), sink);
        if (yaml is null)
        {
            return ModelRun.Refused(Refusal(bundle, sink));
        }

        return new(EngineModelRunner.GridOf(model.Grid), SeriesOf(model, result), EngineModelRunner.FindingsOf(sink), Encoding.UTF8.GetBytes(yaml));
    }

    private static CompiledModel? Compile(Bundle bundle, ImmutableDictionary<string, string> parameters, FindingSink findings, CancellationToken cancellation)
    {
        if (BundledProject.Read(bundle) is not { } project)
        {
            return null;
        }

        var compilation = ModelCompiler.Compile(project.Inputs with { Parameters = parameters }, project.Sources, findings, cancellation);
        var scenario = bundle.Manifest.Metadata.TryGetValue("scenario", out var named) ? named : null;
        return compilation.Models.FirstOrDefault(model => model.Id == scenario)
            ?? (compilation.Models.Length == 1 && scenario is null ? compilation.Models[0] : null);
    }

    private static List<ModelFinding> Refusal(Bundle bundle, FindingSink findings)
    {
        var said = EngineModelRunner.FindingsOf(findings);
        return said.Any(finding => finding.IsError)
            ? said
            : [.. said, new(BundleCodes.MissingOrUnlisted, "error", $"The sources in the bundle of '{bundle.Manifest.ModelId}' do not compile to the scenario that its manifest names.")];
    }

    private static IEnumerable<ModelFinding> Differences(Bundle bundle, CompiledModel model, CancellationToken cancellation)
    {
        var result = Evaluator.Run(model.Program, cancellation);
        for (var i = 0; i < bundle.Manifest.Engines.Count; i++)
        {
            var engine = bundle.Manifest.Engines[i];
            var path = EngineModelRunner.PathOf(engine, i);
            var sink = new FindingSink();
            var yaml = EngineDialects.Find(engine) is { } dialect ? EngineModelEmitter.Emit(model.Engine, dialect, id => ValuesOf(result, id), sink) : null;
            if (yaml is null || !bundle.ReadBytes(path).AsSpan().SequenceEqual(Encoding.UTF8.GetBytes(yaml)))
            {
                yield return new(BundleCodes.DigestDiffers, "error", $"{path} is not what the sources in the bundle compile to: what is reviewed must be what runs. Pack it again.", path);
            }
        }
    }

    private static List<ModelSeries> SeriesOf(CompiledModel model, RunResult result)
    {
        var described = model.Series.Values.Where(info => info.NodeId is not null).GroupBy(info => info.NodeId!, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.OrderBy(info => info.Name, StringComparer.Ordinal).First(), StringComparer.Ordinal);
        return
        [
            .. result.Names.Select((name, position) => described.TryGetValue(name, out var info)
                ? new ModelSeries(name, result.Series(position).ToArray(), info.Kind.ToString().ToLowerInvariant(), info.Unit.Text.Length > 0 ? info.Unit.Text : null)
                : new ModelSeries(name, result.Series(position).ToArray())),
        ];
    }

    private static double[]? ValuesOf(RunResult result, string id) => result.TryGet(id, out var values) ? values.Value.ToArray() : null;
}
