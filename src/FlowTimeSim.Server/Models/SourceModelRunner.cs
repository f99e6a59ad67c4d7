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
        var model = BundledModels.Compile(bundle, null, ImmutableDictionary<string, string>.Empty, sink, cancellation);
        return model is null || sink.HasErrors
            ? [.. findings, .. EngineModelRunner.FindingsOf(BundledModels.PolicyOf(bundle).Visible(sink))]
            : [.. findings, .. Differences(bundle, model, cancellation)];
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

        if (EngineDialects.Find(request.Engine) is not { } dialect)
        {
            return ModelRun.Refused([new(RegistryCodes.UnknownMember, "error", $"No engine here is called '{PlainText.Escape(request.Engine)}'.")]);
        }

        var sink = new FindingSink();
        var changed = bundle.Manifest.Parameters
            .Where(parameter => request.Parameters.TryGetValue(parameter.Name, out var value) && value != parameter.Default)
            .ToImmutableDictionary(parameter => parameter.Name, parameter => Text(request.Parameters[parameter.Name], parameter.Unit));
        if (BundledModels.Compile(bundle, null, changed, sink, cancellation) is not { } model)
        {
            return ModelRun.Refused(EngineModelRunner.FindingsOf(BundledModels.PolicyOf(bundle).Visible(sink)));
        }

        var result = Evaluator.Run(model.Program, cancellation);
        var emission = new FindingSink();
        var yaml = EngineModelEmitter.Emit(model.Engine, dialect, id => ValuesOf(result, id), emission);
        if (yaml is null)
        {
            return ModelRun.Refused(EngineModelRunner.FindingsOf(emission));
        }

        // This model compiled, so what is an error by nature belongs to other scenarios of its project.
        var said = EngineModelRunner.FindingsOf(BundledModels.PolicyOf(bundle).Visible(sink).Where(finding => finding.Diagnostic.DefaultSeverity != Severity.Error));
        return new(EngineModelRunner.GridOf(model.Grid), SeriesOf(model, result), [.. said, .. EngineModelRunner.FindingsOf(emission)], Encoding.UTF8.GetBytes(yaml));
    }

    // A value is in its parameter's unit, and says so: without a declared unit the compiler takes the default's.
    private static string Text(double value, string? unit)
    {
        var number = value.ToString("R", CultureInfo.InvariantCulture);
        return unit is null ? number : number + " " + unit;
    }

    // The same compiler must write the same bytes. Another one may write them otherwise, but they must come to the same numbers.
    private List<ModelFinding> Differences(Bundle bundle, CompiledModel model, CancellationToken cancellation)
    {
        var differences = new List<ModelFinding>();
        var result = Evaluator.Run(model.Program, cancellation);
        for (var i = 0; i < bundle.Manifest.Engines.Count; i++)
        {
            var engine = bundle.Manifest.Engines[i];
            var path = EngineModelRunner.PathOf(engine, i);
            var built = bundle.ReadBytes(path);
            var yaml = EngineDialects.Find(engine) is { } dialect ? EngineModelEmitter.Emit(model.Engine, dialect, id => ValuesOf(result, id), new FindingSink()) : null;
            if (yaml is not null && built.AsSpan().SequenceEqual(Encoding.UTF8.GetBytes(yaml)))
            {
                continue;
            }

            if (yaml is null || bundle.Manifest.Compiler == Compiler || !SameNumbers(_asBuilt.Run(built, engine, cancellation), _asBuilt.Run(Encoding.UTF8.GetBytes(yaml), engine, cancellation)))
            {
                differences.Add(new(BundleCodes.DigestDiffers, "error", $"{path} is not what the sources in the bundle compile to: what is reviewed must be what runs. Pack it again.", path));
            }
        }

        return differences;
    }

    private static bool SameNumbers(ModelRun built, ModelRun again)
    {
        if (built.Grid is null || built.Grid != again.Grid || built.Series.Count != again.Series.Count)
        {
            return false;
        }

        var others = again.Series.ToDictionary(series => series.Name, series => series.Values, StringComparer.Ordinal);
        return built.Series.All(series => others.TryGetValue(series.Name, out var values) && series.Values.AsSpan().SequenceEqual(values));
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
