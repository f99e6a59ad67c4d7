using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;

namespace FlowTimeSim.Compiler.Sources;

/// <summary>Tells a pipe, socket or device from an empty file without opening it; .NET itself does not say.</summary>
internal static class FileType
{
    private const int CurrentFolder = -100;
    private const uint TypeMask = 0x1;
    private const int ModeOffset = 28;
    private const int TypeBits = 0xF000;
    private const int RegularFile = 0x8000;

    /// <summary>True for what is certainly no regular file. Only Linux is asked; elsewhere such a file reads as empty, and is never opened.</summary>
    public static bool IsSpecial(string path)
    {
        if (!OperatingSystem.IsLinux())
        {
            return false;
        }

        try
        {
            // struct statx has one layout on all architectures: its mode is the 16-bit word at offset 28 (man 2 statx).
            var buffer = new byte[256];
            var result = Statx(CurrentFolder, [.. Encoding.UTF8.GetBytes(path), 0], 0, TypeMask, buffer);
            return result == 0 && (BinaryPrimitives.ReadUInt16LittleEndian(buffer.AsSpan(ModeOffset)) & TypeBits) != RegularFile;
        }
        catch (EntryPointNotFoundException)
        {
            return false;
        }
    }

    [DllImport("libc", EntryPoint = "statx")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Statx(int folder, byte[] path, int flags, uint mask, byte[] buffer);
}
