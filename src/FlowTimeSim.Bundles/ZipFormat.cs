using System.Buffers.Binary;
using System.Text;

namespace FlowTimeSim.Bundles;

/// <summary>
/// The one form of a bundle's zip headers: stored, stamped 1980-01-01T00:00:00, no flags, no extra fields, no comments, no host system.
/// Written here and not through ZipArchive, whose bytes depend on the system (host byte, file mode) and on the .NET release.
/// </summary>
internal static class ZipFormat
{
    public const int LocalSize = 30;
    public const int CentralSize = 46;
    public const int EndSize = 22;
    public const uint LocalSignature = 0x04034b50;
    public const uint CentralSignature = 0x02014b50;
    public const uint EndSignature = 0x06054b50;
    private const ushort Version = 20;
    private const ushort Date1980 = (1 << 5) | 1;

    public static byte[] Local(string name, uint crc, long size)
    {
        var header = new byte[LocalSize + name.Length];
        Put32(header, 0, LocalSignature);
        PutShared(header.AsSpan(4), crc, size, name.Length);
        Encoding.ASCII.GetBytes(name, header.AsSpan(LocalSize));
        return header;
    }

    public static byte[] Central(string name, uint crc, long size, long localOffset)
    {
        var header = new byte[CentralSize + name.Length];
        Put32(header, 0, CentralSignature);
        Put16(header, 4, Version);
        PutShared(header.AsSpan(6), crc, size, name.Length);
        Put32(header, 42, (uint)localOffset);
        Encoding.ASCII.GetBytes(name, header.AsSpan(CentralSize));
        return header;
    }

    public static byte[] End(int count, long directorySize, long directoryOffset)
    {
        var record = new byte[EndSize];
        Put32(record, 0, EndSignature);
        Put16(record, 8, (ushort)count);
        Put16(record, 10, (ushort)count);
        Put32(record, 12, (uint)directorySize);
        Put32(record, 16, (uint)directoryOffset);
        return record;
    }

    // The 26 bytes that both headers share: version needed, flags, method, time, date, checksum, two sizes, name length, extra length.
    private static void PutShared(Span<byte> to, uint crc, long size, int nameLength)
    {
        Put16(to, 0, Version);
        Put16(to, 8, Date1980);
        Put32(to, 10, crc);
        Put32(to, 14, (uint)size);
        Put32(to, 18, (uint)size);
        Put16(to, 22, (ushort)nameLength);
    }

    private static void Put16(Span<byte> to, int at, ushort value) => BinaryPrimitives.WriteUInt16LittleEndian(to[at..], value);

    private static void Put32(Span<byte> to, int at, uint value) => BinaryPrimitives.WriteUInt32LittleEndian(to[at..], value);

    public static ushort Get16(ReadOnlySpan<byte> from, int at) => BinaryPrimitives.ReadUInt16LittleEndian(from[at..]);

    public static uint Get32(ReadOnlySpan<byte> from, int at) => BinaryPrimitives.ReadUInt32LittleEndian(from[at..]);
}
