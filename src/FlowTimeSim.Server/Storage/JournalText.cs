using System.Text.Json;
using FlowTimeSim.Bundles;

namespace FlowTimeSim.Server.Storage;

/// <summary>A journal line's bytes: written, and read back with proof.</summary>
internal static class JournalText
{
    private const byte NewLine = (byte)'\n';
    private static readonly byte[] SelfStart = ",\"self\":\""u8.ToArray();

    /// <summary>What the first line names as the line before it.</summary>
    public static Digest Beginning { get; } = Digest.Of([]);

    /// <summary>The bytes of a line, with its own digest and a line end.</summary>
    public static byte[] Write(JournalLine line)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(line, StorageJson.Default.JournalLine);
        var open = json.AsSpan(0, json.Length - 1);
        return [.. open, .. SelfStart, .. System.Text.Encoding.ASCII.GetBytes(Digest.Of(open).ToString()), (byte)'"', (byte)'}', NewLine];
    }

    /// <summary>Reads a line without its line end; null when its bytes are not the ones that were written.</summary>
    public static JournalLine? Read(ReadOnlySpan<byte> bytes)
    {
        var at = bytes.LastIndexOf(SelfStart);
        if (at < 0)
        {
            return null;
        }

        byte[] self = [.. SelfStart, .. System.Text.Encoding.ASCII.GetBytes(Digest.Of(bytes[..at]).ToString()), (byte)'"', (byte)'}'];
        if (!bytes[at..].SequenceEqual(self))
        {
            return null;
        }

        try
        {
            return JsonSerializer.Deserialize([.. bytes[..at], (byte)'}'], StorageJson.Default.JournalLine);
        }
        catch (JsonException)
        {
            // Its digest is right and yet it is no line of ours: as good as damaged.
            return null;
        }
    }
}
