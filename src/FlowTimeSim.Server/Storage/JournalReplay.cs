using System.Globalization;
using FlowTimeSim.Bundles;

namespace FlowTimeSim.Server.Storage;

/// <summary>Reads the journal at the start.</summary>
/// <param name="Lines">The lines, in order.</param>
/// <param name="GoodBytes">How many bytes they take; what follows is a torn line, never acknowledged: it has no end, or holes that were never written.</param>
/// <param name="Head">Digest of the last line.</param>
internal sealed record JournalReplay(IReadOnlyList<JournalLine> Lines, long GoodBytes, Digest Head)
{
    /// <summary>Reads and proves every line.</summary>
    /// <exception cref="ServerStartException">A line that was acknowledged is damaged or missing: going on would lose it.</exception>
    public static JournalReplay Read(Stream journal)
    {
        var lines = new List<JournalLine>();
        var head = JournalText.Beginning;
        long good = 0;
        var torn = false;
        foreach (var (bytes, complete) in Split(journal))
        {
            var line = complete ? JournalText.Read(bytes.AsSpan(0, bytes.Length - 1)) : null;
            if (line is null && IsTorn(bytes, complete))
            {
                torn = true;
                continue;
            }

            if (line is null || torn || line.Seq != lines.Count + 1 || line.Prev != head.ToString())
            {
                var seq = (lines.Count + 1).ToString(CultureInfo.InvariantCulture);
                throw new ServerStartException($"The journal is damaged at sequence number {seq}, in what was acknowledged. Nothing was changed. Restore the folder from a backup.");
            }

            lines.Add(line);
            head = Digest.Of(bytes);
            good += bytes.Length;
        }

        return new(lines, good, head);
    }

    // A write that broke off leaves a line without its end, or one with zeros where blocks never reached the disk. Anything else was changed later.
    private static bool IsTorn(byte[] bytes, bool complete) => complete ? bytes.Contains((byte)0) : JournalText.Read(bytes.AsSpan(0, bytes.Length - 1)) is null;

    // Lines with their ends; the last one may lack its own.
    private static IEnumerable<(byte[] Bytes, bool Complete)> Split(Stream stream)
    {
        var line = new List<byte>();
        var buffer = new byte[64 << 10];
        int read;
        while ((read = stream.Read(buffer)) > 0)
        {
            var rest = buffer.AsMemory(0, read);
            int end;
            while ((end = rest.Span.IndexOf((byte)'\n')) >= 0)
            {
                line.AddRange(rest.Span[..(end + 1)]);
                yield return (line.ToArray(), true);
                line.Clear();
                rest = rest[(end + 1)..];
            }

            line.AddRange(rest.Span);
        }

        if (line.Count > 0)
        {
            yield return (line.ToArray(), false);
        }
    }
}
