using FlowTimeSim.Bundles;

namespace FlowTimeSim.Server;

/// <summary>
/// All that the service asks of the compiler. Total: a bad model is findings, never an exception; work is bounded by the model's own limits.
/// Called from several threads at once.
/// </summary>
public interface IModelRunner
{
    /// <summary>The compiler's version: part of every run's key, and what decides whether engine models must come out equal.</summary>
    string Compiler { get; }

    /// <summary>The engines whose rules it knows.</summary>
    IReadOnlyList<string> Engines { get; }

    /// <summary>Evaluates a bare engine model.</summary>
    /// <param name="engineModel">The model as YAML, UTF-8, as it came.</param>
    /// <param name="engine">Whose rules apply, one of <see cref="Engines"/>.</param>
    /// <param name="cancellation">Stops the work.</param>
    ModelRun Run(ReadOnlyMemory<byte> engineModel, string engine, CancellationToken cancellation);

    /// <summary>Compiles a bundle's sources again and compares with the engine models in it.</summary>
    /// <param name="bundle">A verified bundle; its stream is this call's alone.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>What was found; any error refuses the bundle.</returns>
    IReadOnlyList<ModelFinding> Validate(Bundle bundle, CancellationToken cancellation);

    /// <summary>Compiles a bundle's sources with parameters and evaluates them; a minimal bundle runs as built.</summary>
    /// <param name="bundle">A verified bundle; its stream is this call's alone.</param>
    /// <param name="request">What to run; parameters are checked against the manifest already.</param>
    /// <param name="cancellation">Stops the work.</param>
    ModelRun Run(Bundle bundle, ModelRunRequest request, CancellationToken cancellation);
}
