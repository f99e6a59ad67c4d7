using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Syntax;

namespace FlowTimeSim.Assessment.Ensembles;

/// <summary>Reads how many replicas, and from which seed.</summary>
internal static class EnsembleReader
{
    private const int MaximumReplicas = 100_000;
    private const double MaximumSeed = 9_007_199_254_740_992;

    /// <summary>Replicas and seed, or null after a finding. Without a seed it is 0: a build never draws differently twice.</summary>
    public static (int Replicas, ulong Seed)? Read(EnsembleSyntax syntax, FindingSink findings)
    {
        var replicas = syntax.Replicas.Value;
        if (!double.IsInteger(replicas) || replicas is < 2 or > MaximumReplicas)
        {
            findings.Report(DiagnosticCatalog.EnsembleInvalid, syntax.Replicas.Span, $"An ensemble has a whole number of replicas from 2 to {MaximumReplicas:#,0}, not {replicas}.");
            return null;
        }

        var seed = syntax.Seed?.Value ?? 0;
        if (!double.IsInteger(seed) || seed is < 0 or > MaximumSeed)
        {
            findings.Report(DiagnosticCatalog.EnsembleInvalid, syntax.Seed!.Value.Span, $"A seed is a whole number from 0 to 2^53, not {seed}.");
            return null;
        }

        return ((int)replicas, (ulong)seed);
    }
}
