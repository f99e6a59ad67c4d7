using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Syntax;

namespace FlowTimeSim.Assessment.Ensembles;

/// <summary>Reads where draws begin.</summary>
internal static class SeedReader
{
    /// <summary>The largest seed: up to it every whole number is one of YAML's.</summary>
    private const double Maximum = 9_007_199_254_740_992;

    /// <summary>The seed, or null after a finding. Unsaid it is 0: a build never draws differently twice.</summary>
    /// <param name="seed">What is written.</param>
    /// <param name="diagnostic">What a wrong one is.</param>
    /// <param name="findings">Receives it.</param>
    public static ulong? Read(Sourced<double>? seed, Diagnostic diagnostic, FindingSink findings)
    {
        if (seed is not { } said)
        {
            return 0;
        }

        if (double.IsInteger(said.Value) && said.Value is >= 0 and <= Maximum)
        {
            return (ulong)said.Value;
        }

        findings.Report(diagnostic, said.Span, $"A seed is a whole number from 0 to 2^53, not {said.Value}.");
        return null;
    }
}
