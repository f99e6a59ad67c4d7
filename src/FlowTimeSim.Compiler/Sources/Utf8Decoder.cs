using System.Buffers;
using System.Text.Unicode;
using FlowTimeSim.Compiler.Text;

namespace FlowTimeSim.Compiler.Sources;

/// <summary>Strict UTF-8: an invalid byte or a NUL is a fault with its offset, never a replacement character.</summary>
internal static class Utf8Decoder
{
    /// <summary>Decodes a file; a byte order mark in front is dropped.</summary>
    public static SourceReading Decode(string path, ReadOnlySpan<byte> bytes)
    {
        var content = bytes.StartsWith("\uFEFF"u8) ? bytes[3..] : bytes;
        var dropped = bytes.Length - content.Length;
        var zero = content.IndexOf((byte)0);
        if (zero >= 0)
        {
            return Fault(zero + dropped, "a zero byte, as in binary files and UTF-16");
        }

        var characters = new char[content.Length];
        var status = Utf8.ToUtf16(content, characters, out var read, out var written, replaceInvalidSequences: false, isFinalBlock: true);
        return status == OperationStatus.Done
            ? new SourceReading(new SourceText(path, new string(characters, 0, written)), SourceFault.None)
            : Fault(read + dropped, "not a valid sequence");
    }

    private static SourceReading Fault(int offset, string what) =>
        new(null, SourceFault.NotUtf8, FormattableString.Invariant($"byte {offset:#,0}: {what}"));
}
