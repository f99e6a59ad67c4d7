using System.Collections.Immutable;
using FlowTimeSim.Assessment.Ensembles;
using FlowTimeSim.Compiler;
using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Syntax;
using FlowTimeSim.Engine;

namespace FlowTimeSim.Assessment.Properties;

/// <summary>What a property draws: the first draw has all ranges at their lowest, the second at their highest value, the others lie anywhere between.</summary>
/// <param name="Runs">How many draws.</param>
/// <param name="Seed">Where they begin.</param>
/// <param name="Ranges">From what.</param>
internal sealed record PropertyPlan(int Runs, ulong Seed, ImmutableArray<DrawRange> Ranges)
{
    private const int MostRuns = 10_000;

    /// <summary>Reads it; null after a finding.</summary>
    public static PropertyPlan? Read(DrawSyntax syntax, CompiledModel model, FindingSink findings)
    {
        var runs = syntax.Runs.Value;
        if (!double.IsInteger(runs) || runs is < 1 or > MostRuns)
        {
            findings.Report(DiagnosticCatalog.RangeInvalid, syntax.Runs.Span, $"A property is drawn a whole number of times from 1 to {MostRuns:#,0}, not {runs}.");
            return null;
        }

        if (SeedReader.Read(syntax.Seed, DiagnosticCatalog.RangeInvalid, findings) is not { } seed)
        {
            return null;
        }

        if (syntax.Ranges.IsEmpty)
        {
            findings.Report(DiagnosticCatalog.RangeInvalid, syntax.Span, $"Nothing is drawn. Say what under 'of', such as 'of: {{ sources.demand: {{ multiply: {{ min: 0.5, max: 1.5 }} }} }}'.");
            return null;
        }

        var ranges = syntax.Ranges.Select(range => DrawRange.Read(range, model, findings)).ToList();
        return ranges.TrueForAll(range => range is not null) ? new PropertyPlan((int)runs, seed, [.. ranges.Select(range => range!)]) : null;
    }

    /// <summary>The steps of a draw, one for each range.</summary>
    public ImmutableArray<int?> Draw(int run) =>
    [
        .. Ranges.Select(range => (int?)(run switch
        {
            0 => 0,
            1 => range.Last,
            _ => (int)Math.Floor(new PhiloxSeries(Seed, Philox.SeriesNumber(range.Syntax.Target.Value)).Uniform((uint)run, 0) * (range.Last + 1)),
        })),
    ];

    /// <summary>A draw in words; ranges that are left as the scenario says are left out.</summary>
    public string Said(ImmutableArray<int?> steps)
    {
        var parts = Ranges.Select((range, i) => steps[i] is { } step ? range.Said(step) : null).OfType<string>().ToArray();
        return parts.Length == 0 ? "nothing changed" : string.Join(", ", parts);
    }
}
