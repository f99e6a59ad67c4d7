namespace FlowTimeSim.Bundles;

/// <summary>The checksum of zip entries (ISO 3309, polynomial EDB88320 reflected), eight bytes a step.</summary>
internal static class Crc32
{
    private static readonly uint[] Tables = MakeTables();

    /// <summary>Continues a checksum; begin with 0.</summary>
    public static uint Append(uint crc, ReadOnlySpan<byte> bytes)
    {
        var t = Tables;
        crc = ~crc;
        while (bytes.Length >= 8)
        {
            crc ^= (uint)(bytes[0] | (bytes[1] << 8) | (bytes[2] << 16) | (bytes[3] << 24));
            crc = t[(7 << 8) + (int)(crc & 0xFF)] ^ t[(6 << 8) + (int)((crc >> 8) & 0xFF)]
                ^ t[(5 << 8) + (int)((crc >> 16) & 0xFF)] ^ t[(4 << 8) + (int)(crc >> 24)]
                ^ t[(3 << 8) + bytes[4]] ^ t[(2 << 8) + bytes[5]] ^ t[(1 << 8) + bytes[6]] ^ t[bytes[7]];
            bytes = bytes[8..];
        }

        foreach (var value in bytes)
        {
            crc = t[(int)((crc ^ value) & 0xFF)] ^ (crc >> 8);
        }

        return ~crc;
    }

    private static uint[] MakeTables()
    {
        var tables = new uint[8 << 8];
        for (var i = 0; i < 256; i++)
        {
            var value = (uint)i;
            for (var bit = 0; bit < 8; bit++)
            {
                value = (value & 1) != 0 ? (value >> 1) ^ 0xEDB88320 : value >> 1;
            }

            tables[i] = value;
        }

        for (var i = 256; i < tables.Length; i++)
        {
            tables[i] = tables[(int)(tables[i - 256] & 0xFF)] ^ (tables[i - 256] >> 8);
        }

        return tables;
    }
}
