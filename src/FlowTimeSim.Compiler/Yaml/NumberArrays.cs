using System.Buffers;
using FlowTimeSim.Compiler.Collections;
using FlowTimeSim.Compiler.Text;

namespace FlowTimeSim.Compiler.Yaml;

/// <summary>
/// The flow sequences of plain numbers in a text, read directly: an event per number would cost some 350 bytes each. The parser
/// is then given the text with these stretches blanked out and sees empty brackets in their place.
/// </summary>
internal sealed class NumberArrays
{
    private static readonly SearchValues<char> BehindNumber = SearchValues.Create(",] \t\r\n");

    private readonly SortedList<int, (int End, double[] Values)> found = [];

    /// <summary>Whether any was found.</summary>
    public bool IsEmpty => found.Count == 0;

    /// <summary>Finds every candidate: brackets behind a colon, a dash or a line break with nothing but numbers between.</summary>
    public static NumberArrays Find(string text)
    {
        var result = new NumberArrays();
        var scratch = new Room<double>();
        var at = 0;
        while (at < text.Length)
        {
            var next = text.AsSpan(at).IndexOf('[');
            if (next < 0)
            {
                break;
            }

            var open = at + next;
            at = open + 1;
            if (MayBegin(text, open) && Scan(text, at, scratch) is var end && end > 0)
            {
                result.found.Add(open, (end, scratch.ToArray()));
                at = end;
            }
        }

        return result;
    }

    /// <summary>Where each number between two brackets stands.</summary>
    public static IEnumerable<SourceSpan> SpansIn(SourceSpan brackets)
    {
        var text = brackets.Source.Text;
        var at = SkipBlank(text, brackets.Start + 1);
        while (at < brackets.End && text[at] != ']')
        {
            var length = text.AsSpan(at).IndexOfAny(BehindNumber);
            if (length > 0)
            {
                yield return brackets with { Start = at, End = at + length };
            }

            at = SkipBlank(text, at + Math.Max(length, 0));
            at = at < text.Length && text[at] == ',' ? SkipBlank(text, at + 1) : length <= 0 ? text.Length : at;
        }
    }

    /// <summary>The numbers of the bracket at an offset, and the offset behind its end.</summary>
    public bool TryGet(int open, out (int End, double[] Values) array) => found.TryGetValue(open, out array);

    /// <summary>These without the candidates inside stretches that turned out to be text.</summary>
    public NumberArrays Without(IReadOnlyList<(int Start, int End)> texts)
    {
        var kept = new NumberArrays();
        var next = 0;
        foreach (var (open, array) in found)
        {
            while (next < texts.Count && texts[next].End <= open)
            {
                next++;
            }

            if (next == texts.Count || open < texts[next].Start)
            {
                kept.found.Add(open, array);
            }
        }

        return kept;
    }

    /// <summary>True if a candidate begins inside a stretch.</summary>
    public bool AnyInside(int start, int end)
    {
        var keys = found.Keys;
        int low = 0, high = keys.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = keys[middle] < start ? (middle + 1, high) : (low, middle);
        }

        return low < keys.Count && keys[low] < end;
    }

    /// <summary>The text with everything between these brackets blanked out.</summary>
    public string BlankOut(string text) => IsEmpty ? text : string.Create(text.Length, (text, found), static (target, from) =>
    {
        from.text.CopyTo(target);
        foreach (var (open, (end, _)) in from.found)
        {
            foreach (ref var character in target[(open + 1)..(end - 1)])
            {
                if (character is not ('\n' or '\r'))
                {
                    character = ' ';
                }
            }
        }
    });

    private static bool MayBegin(string text, int open)
    {
        var before = open - 1;
        while (before >= 0 && text[before] is ' ' or '\t')
        {
            before--;
        }

        return before < 0 || text[before] is ':' or '-' or '\n' or '\r';
    }

    /// <summary>Reads numbers up to a closing bracket.</summary>
    /// <returns>The offset behind the closing bracket, or -1 when something else than numbers stands between.</returns>
    internal static int Scan(string text, int at, Room<double> values)
    {
        values.Clear();
        while (true)
        {
            at = SkipBlank(text, at);
            if (at >= text.Length)
            {
                return -1;
            }

            if (text[at] == ']')
            {
                return at + 1;
            }

            var length = text.AsSpan(at).IndexOfAny(BehindNumber);
            if (length <= 0 || !PlainNumber.TryParse(text.AsSpan(at, length), out var value))
            {
                return -1;
            }

            values.Add(value);
            at = SkipBlank(text, at + length);
            if (at < text.Length && text[at] == ',')
            {
                at++;
            }
            else if (at >= text.Length || text[at] != ']')
            {
                return -1;
            }
        }
    }

    private static int SkipBlank(string text, int at)
    {
        while (at < text.Length)
        {
            if (text[at] is ' ' or '\t' or '\r' or '\n')
            {
                at++;
            }
            else if (text[at] == '#' && text[at - 1] is ' ' or '\t' or '\r' or '\n')
            {
                at = BlockEntry.LineEnd(text, at);
            }
            else
            {
                break;
            }
        }

        return at;
    }
}
