using System.Collections.Immutable;
using FlowTimeSim.Compiler.Syntax;
using FlowTimeSim.Compiler.Text;

namespace FlowTimeSim.Compiler.Changes;

/// <summary>
/// Which event of one scenario is which of another: by id; else what says the same; else, of one series, the one of the same label, of the same time, or the
/// next one.
/// </summary>
internal static class EventKeys
{
    /// <summary>The keys of both lists; events that are each other's have one key.</summary>
    public static (string[] Before, string[] After) Align(ImmutableArray<EventSyntax> before, ImmutableArray<EventSyntax> after)
    {
        var (old, now) = (Ids(before), Ids(after));
        var number = 0;
        foreach (var by in new Func<EventSyntax, string?>[]
        {
            one => Text(one) + one.Series.Value,
            one => one.Label is { } label ? label.Value + "\n" + one.Series.Value : null,
            one => one.At is { } at ? at.Value + "\n" + one.Series.Value : null,
            one => one.Series.Value,
        })
        {
            for (var i = 0; i < now.Length; i++)
            {
                var at = now[i] is null && by(after[i]) is { } mark ? Array.FindIndex([.. Enumerable.Range(0, old.Length)], k => old[k] is null && by(before[k]) == mark) : -1;
                if (at >= 0)
                {
                    old[at] = now[i] = Key(after[i], ++number);
                }
            }
        }

        return (Rest(old, before), Rest(now, after));

        string[] Rest(string?[] keys, ImmutableArray<EventSyntax> events) => [.. keys.Select((key, i) => key ?? Key(events[i], ++number))];
    }

    /// <summary>What an event says.</summary>
    public static ImmutableArray<Facet> Says(EventSyntax one, Dictionary<string, SourceSpan> files) => new FacetList(files)
        .Word("series", one.Series).Word("operation", one.Operation).Series("value", one.Value).Scalar("at", one.At).Scalar("for", one.For).Scalar("every", one.Every)
        .Scalar("until", one.Until).Words("days", one.Days).Word("id", one.Id).Word("label", one.Label).All;

    private static string?[] Ids(ImmutableArray<EventSyntax> events) => [.. events.Select(one => one.Id is { } id ? "event " + id.Value : null)];

    private static string Key(EventSyntax one, int number) => FormattableString.Invariant($"event {one.Series.Value} #{number}");

    private static string Text(EventSyntax one) => string.Join('\n', Says(one, []).Select(facet => facet.Name + facet.Text));
}
