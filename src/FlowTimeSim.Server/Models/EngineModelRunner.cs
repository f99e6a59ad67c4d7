using System.Globalization;
using System.Text;
using FlowTimeSim.Bundles;
using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Emission;
using FlowTimeSim.Compiler.EngineModels;
using FlowTimeSim.Compiler.Sources;
using FlowTimeSim.Compiler.Text;
using FlowTimeSim.Compiler.Time;
using FlowTimeSim.Engine;
using FlowTimeSim.Registry;

namespace FlowTimeSim.Server;

/// <summary>
/// Runs engine models on the embedded engine: posted ones, and those in bundles as they were built. It compiles no sources, so it proves of
/// a bundle only that each engine model in it is one that its engine takes, and refuses parameters that differ from what was built.
/// </summary>
/// <param name="version">The compiler's version.</param>
public sealed class EngineModelRunner(string version) : IModelRunner
{
    private const string PostedName = "model.yaml";
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <inheritdoc/>
    public string Compiler { get; } = version;

    /// <inheritdoc/>
    public IReadOnlyList<string> Engines { get; } = [.. EngineDialects.All.Select(dialect => dialect.Name)];

    /// <inheritdoc/>
    public ModelRun Run(ReadOnlyMemory<byte> engineModel, string engine, CancellationToken cancellation)
    {
        var findings = new FindingSink();
        var program = Read(engineModel.Span, PostedName, engine, findings) is { } model && ProgramCompiler.Compile(model, findings) is { } compiled
            ? (Model: model, Program: compiled)
            : default;
        if (program.Program is null || findings.HasErrors)
        {
            return ModelRun.Refused(FindingsOf(findings));
        }

        var grid = program.Model.Grid;
        var result = Evaluator.Run(program.Program, cancellation);
        var series = Enumerable.Range(0, result.Names.Count).Select(i => new ModelSeries(result.Names[i], result.Series(i).ToArray())).ToList();
        return new(
            GridOf(grid),
            series,
            FindingsOf(findings));
    }

    /// <inheritdoc/>
    public IReadOnlyList<ModelFinding> Validate(Bundle bundle, CancellationToken cancellation)
    {
        var findings = new FindingSink();
        var missing = new List<ModelFinding>();
        for (var i = 0; i < bundle.Manifest.Engines.Count; i++)
        {
            var engine = bundle.Manifest.Engines[i];
            var path = PathOf(engine, i);
            if (bundle.Find(path) is null)
            {
                missing.Add(new(BundleCodes.MissingOrUnlisted, "error", $"The bundle says that it runs on {engine}, but holds no {path}.", path));
            }
            else if (EngineDialects.Find(engine) is not null && Read(bundle.ReadBytes(path), path, engine, findings) is { } model)
            {
                _ = ProgramCompiler.Compile(model, findings);
            }
        }

        return [.. missing, .. FindingsOf(findings)];
    }

    /// <inheritdoc/>
    public ModelRun Run(Bundle bundle, ModelRunRequest request, CancellationToken cancellation)
    {
        var other = bundle.Manifest.Parameters.FirstOrDefault(parameter => request.Parameters.TryGetValue(parameter.Name, out var value) && value != parameter.Default);
        if (other is not null || request.Replicas > 1)
        {
            var what = other is null ? "replicas" : $"another value of '{other.Name}'";
            return ModelRun.Refused([new(RegistryCodes.Refused, "error", $"This service runs bundles as they were built; {what} would need its sources compiled again.")]);
        }

        var at = bundle.Manifest.Engines.ToList().IndexOf(request.Engine);
        var path = PathOf(request.Engine, Math.Max(0, at));
        return bundle.Find(path) is null
            ? ModelRun.Refused([new(BundleCodes.MissingOrUnlisted, "error", $"The bundle holds no engine model for {request.Engine}.", path)])
            : Run(bundle.ReadBytes(path), request.Engine, cancellation) with { EngineModel = bundle.ReadBytes(path) };
    }

    internal static ModelGrid GridOf(Grid grid) => new(
        grid.Bins, grid.BinSize, grid.BinUnit.ToString().ToLowerInvariant(), grid.Start?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));

    // The first engine's model has the plain name.
    internal static string PathOf(string engine, int position) => position == 0 ? "flowtime-model.yaml" : $"flowtime-model.{engine}.yaml";

    private static EngineModel? Read(ReadOnlySpan<byte> yaml, string path, string engine, FindingSink findings)
    {
        if (EngineDialects.Find(engine) is not { } dialect)
        {
            findings.Report(DiagnosticCatalog.EngineValue, Location.File(path), $"No engine here is called '{engine}'.");
            return null;
        }

        try
        {
            var text = Strict.GetString(yaml.StartsWith("\uFEFF"u8) ? yaml[3..] : yaml);
            return EngineModelReader.Read(new(path, text), dialect, findings);
        }
        catch (DecoderFallbackException)
        {
            SourceFaults.Report(new(null, SourceFault.NotUtf8, "a byte sequence is not valid"), path, Location.File(path), findings);
            return null;
        }
    }

    internal static List<ModelFinding> FindingsOf(FindingSink findings) => FindingsOf(SeverityPolicy.AsFound.Visible(findings));

    internal static List<ModelFinding> FindingsOf(IEnumerable<Finding> shown) =>
    [
        .. shown.Select(finding => new ModelFinding(
            finding.Code, finding.Severity.ToString().ToLowerInvariant(), finding.Message, finding.Where.Path, finding.Where.Line, finding.Where.Column)),
    ];
}
