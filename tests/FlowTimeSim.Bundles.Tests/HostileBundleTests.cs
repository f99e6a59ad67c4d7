using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace FlowTimeSim.Bundles.Tests;

public sealed class HostileBundleTests
{
    private static readonly byte[] Good = Samples.Bytes();

    [Fact]
    public void Cut_at_every_byte_it_is_refused_and_nothing_is_thrown()
    {
        for (var length = 0; length < Good.Length; length++)
        {
            Assert.NotEmpty(Samples.Faults(Good[..length]));
        }
    }

    [Fact]
    public void Every_flipped_byte_is_found()
    {
        for (var at = 0; at < Good.Length; at++)
        {
            var bytes = (byte[])Good.Clone();
            bytes[at] ^= 0x21;
            Assert.True(Samples.Faults(bytes).Count > 0, $"a change of byte {at} went unnoticed");
        }
    }

    [Theory]
    [InlineData("../evil.txt")]
    [InlineData("/etc/passwd")]
    [InlineData("a/../../evil.txt")]
    [InlineData("C:\\evil.txt")]
    [InlineData("a\\..\\evil.txt")]
    [InlineData("nul")]
    [InlineData("aux.yaml")]
    [InlineData("a\0b")]
    [InlineData("%2e%2e/evil.txt")]
    [InlineData("%2E%2E/evil.txt")]
    [InlineData("a%2Fb")]
    [InlineData("a%00b")]
    [InlineData("a%zz")]
    [InlineData("a%C3")]
    [InlineData("a%41")]
    [InlineData("caf\u00e9")]
    [InlineData("folder/")]
    public void Unsafe_names_are_refused(string name) => Samples.Refused(RawZip.Write([.. RawZip.Entries(Good), (name, "x"u8.ToArray())]), BundleCodes.UnsafeName);

    [Theory]
    [InlineData("series/served.csv")]
    [InlineData("SERIES/served.csv")]
    [InlineData("series/served.csv/x")]
    [InlineData("manifest.json")]
    public void Twins_are_refused(string name) => Samples.Refused(RawZip.Write([.. RawZip.Entries(Good), (name, "x"u8.ToArray())]), BundleCodes.DuplicateName);

    [Fact]
    public void What_the_manifest_does_not_list_is_refused() =>
        Samples.Refused(RawZip.Write([.. RawZip.Entries(Good), ("zzz.txt", "x"u8.ToArray())]), BundleCodes.MissingOrUnlisted);

    [Fact]
    public void What_the_manifest_lists_must_be_there() =>
        Samples.Refused(RawZip.Write(RawZip.Entries(Good).Where(entry => entry.Name != "series/served.csv")), BundleCodes.MissingOrUnlisted);

    [Theory]
    [InlineData("t,value\n0,2.5\n")]
    [InlineData("t,value\n")]
    public void Replaced_bytes_are_refused(string text) => Samples.Refused(Replace("series/served.csv", Encoding.ASCII.GetBytes(text)), BundleCodes.DigestDiffers);

    [Theory]
    [InlineData("[Content_Types].xml")]
    [InlineData("_rels/.rels")]
    public void The_files_of_the_package_must_follow_from_the_manifest(string name)
    {
        var bytes = RawZip.Entries(Good).First(entry => entry.Name == name).Bytes;
        Samples.Refused(Replace(name, [.. bytes, (byte)' ']), BundleCodes.DigestDiffers);
    }

    [Fact]
    public void A_newer_format_is_named_as_such()
    {
        var manifest = Encoding.UTF8.GetString(RawZip.Entries(Good).First(entry => entry.Name == "manifest.json").Bytes);
        Samples.Refused(Replace("manifest.json", Encoding.UTF8.GetBytes(manifest.Replace("\"formatVersion\":1", "\"formatVersion\":2", StringComparison.Ordinal))), BundleCodes.NewerFormat);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{\"formatVersion\":1}")]
    [InlineData("{\"formatVersion\":\"1\"}")]
    [InlineData("{\"formatVersion\":1e99}")]
    [InlineData("{\"formatVersion\":1,\"formatVersion\":1}")]
    [InlineData("\ufeff{}")]
    public void A_manifest_that_says_too_little_is_refused(string text) => Samples.Refused(Replace("manifest.json", Encoding.UTF8.GetBytes(text)), BundleCodes.BadManifest);

    [Fact]
    public void A_manifest_of_brackets_is_refused() => Samples.Refused(Replace("manifest.json", Encoding.ASCII.GetBytes(new string('[', 200_000))), BundleCodes.BadManifest);

    [Fact]
    public void A_bomb_is_refused_without_being_unpacked()
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var entry = zip.CreateEntry("bomb.bin", CompressionLevel.SmallestSize).Open();
            entry.Write(new byte[32 << 20]);
        }

        Samples.Refused(stream.ToArray(), BundleCodes.TooLarge);
    }

    [Fact]
    public void Entries_that_overlap_are_refused()
    {
        var zip = new RawZip();
        foreach (var (name, bytes) in RawZip.Entries(Good))
        {
            zip.Add(name, bytes);
        }

        zip.Add("zz", "x"u8.ToArray(), central: header => BinaryPrimitives.WriteUInt32LittleEndian(header.AsSpan(42), 0));
        Samples.Refused(zip.ToBytes(), BundleCodes.NotABundle);
    }

    [Fact]
    public void Headers_that_disagree_are_refused()
    {
        var zip = new RawZip();
        foreach (var (name, bytes) in RawZip.Entries(Good))
        {
            zip.Add(name, bytes, local: header => header[ZipFormat.LocalSize] ^= (byte)(name == "empty.txt" ? 1 : 0));
        }

        Samples.Refused(zip.ToBytes(), BundleCodes.HeadersDisagree);
    }

    [Fact]
    public void Bytes_before_behind_or_between_are_refused()
    {
        Samples.Refused([.. "MZ"u8, .. Good], BundleCodes.NotABundle);
        Samples.Refused([.. Good, 0], BundleCodes.NotABundle);
        var directory = BinaryPrimitives.ReadInt32LittleEndian(Good.AsSpan(Good.Length - 6));
        byte[] between = [.. Good[..directory], 0, .. Good[directory..]];
        BinaryPrimitives.WriteInt32LittleEndian(between.AsSpan(between.Length - 6), directory + 1);
        Samples.Refused(between, BundleCodes.NotABundle);
    }

    [Fact]
    public void Another_order_of_entries_is_refused()
    {
        var entries = RawZip.Entries(Good);
        (entries[3], entries[4]) = (entries[4], entries[3]);
        Samples.Refused(RawZip.Write(entries), BundleCodes.NotABundle);
    }

    [Fact]
    public void Limits_are_kept()
    {
        Assert.Equal(BundleCodes.TooLarge, BundleReader.Open(new MemoryStream(Good), new() { MaxBytes = Good.Length - 1 }).Faults.Single().Code);
        Assert.Equal(BundleCodes.TooLarge, BundleReader.Open(new MemoryStream(Good), new() { MaxEntries = 3 }).Faults.Single().Code);
        Assert.Equal(BundleCodes.TooLarge, BundleReader.Open(new MemoryStream(Good), new() { MaxManifestBytes = 10 }).Faults.Single().Code);
    }

    [Fact]
    public void A_file_that_is_not_there_is_a_fault()
    {
        var reading = BundleReader.Open(Path.Combine(Path.GetTempPath(), "no-such-" + Guid.NewGuid().ToString("N"), "x.ftpkg"));

        Assert.Equal(BundleCodes.Unreadable, Assert.Single(reading.Faults).Code);
    }

    [Fact]
    public void Random_damage_never_throws()
    {
        var random = new Random(20261122);
        for (var round = 0; round < 3000; round++)
        {
            var bytes = (byte[])Good.Clone();
            for (var n = random.Next(1, 12); n > 0; n--)
            {
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            }

            _ = Samples.Faults(bytes);
        }
    }

    private static byte[] Replace(string name, byte[] bytes) =>
        RawZip.Write(RawZip.Entries(Good).Select(entry => entry.Name == name ? (entry.Name, bytes) : entry));
}
