using System.Collections.Immutable;
using FlowTimeSim.Compiler;
using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Syntax;

namespace FlowTimeSim.Assessment.Verdicts;

/// <summary>
/// Finds the bins between events: <c>from: event X</c> is where X begins, <c>to: end of X</c> where it ends, at each of its times. The bin in which an event
/// begins or ends belongs to the event.
/// </summary>
internal sealed class WindowEvents(CompiledModel model, FindingSink findings)
{
    private const string Begin = "event ";
    private const string End = "end of ";

    private ImmutableArray<EventTime>? times;

    /// <summary>True of <c>event X</c> and <c>end of X</c>.</summary>
    public static bool IsEvent(Sourced<string>? text) =>
        text is { } word && (word.Value.StartsWith(Begin, StringComparison.Ordinal) || word.Value.StartsWith(End, StringComparison.Ordinal));

    /// <summary>For each bin whether it lies between the two; null after a finding.</summary>
    /// <param name="from">An event, or null.</param>
    /// <param name="to">An event, or null; without one it goes to the next begin of the window or the end of the horizon.</param>
    /// <param name="first">Where the window begins when <paramref name="from"/> is no event.</param>
    /// <param name="last">The bin after the window when <paramref name="to"/> is no event.</param>
    public bool[]? Between(Sourced<string>? from, Sourced<string>? to, int first, int last)
    {
        ImmutableArray<int>? begins = IsEvent(from) ? Marks(from!.Value) : [first];
        ImmutableArray<int>? ends = IsEvent(to) ? Marks(to!.Value) : [last];
        if (begins is not { } starts || ends is not { } stops)
        {
            return null;
        }

        var chosen = new bool[model.Grid.Bins];
        foreach (var start in IsEvent(to) || !IsEvent(from) ? starts : starts[..1])
        {
            // From an event to an event the window is never empty: the second one comes after the first.
            var least = IsEvent(from) && IsEvent(to) ? start + 1 : start;
            var stop = stops.FirstOrDefault(mark => mark >= least, IsEvent(to) ? model.Grid.Bins : 0);
            for (var bin = start; bin < stop; bin++)
            {
                chosen[bin] = true;
            }
        }

        return chosen;
    }

    private ImmutableArray<int>? Marks(Sourced<string> text)
    {
        var isEnd = text.Value.StartsWith(End, StringComparison.Ordinal);
        var name = text.Value[(isEnd ? End.Length : Begin.Length)..].Trim();
        var all = times ??= EventTimes.Of(model);
        ImmutableArray<EventTime> own = [.. all.Where(time => time.Name == name)];
        if (!own.IsEmpty)
        {
            return [.. own.Select(time => isEnd ? time.EndBin(model.Grid) : time.FirstBin(model.Grid)).Distinct().Order()];
        }

        var names = all.Select(time => time.Name).OfType<string>().Distinct(StringComparer.Ordinal).ToArray();
        var near = NearestName.Find(name, names);
        var advice = near is not null ? $"Did you mean '{near}'?"
            : names.Length > 0 ? $"There are {string.Join(", ", names.Take(5).Select(one => $"'{one}'"))}."
            : "Give an event an 'id' or a 'label'.";
        findings.Report(DiagnosticCatalog.WindowInvalid, text.Span, $"No event of '{model.Id}' within its horizon is called '{name}'. {advice}");
        return null;
    }
}
