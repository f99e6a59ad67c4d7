using System.Globalization;
using System.IO.Compression;
using System.IO.Packaging;
using System.Text.Json;

namespace FlowTimeSim.Bundles.Tests;

public sealed class BundleBytesTests
{
    // What `sha256sum` says of the sample bundle. A change here changes every published digest: it needs a new format version.
    private const string Golden = "sha256:581c3ee69bb79243c45452948f791bbd07bebe87a3a3ecbcc7963e49dc29e009";

    [Fact]
    public void The_sample_bundle_has_the_golden_digest() => Assert.Equal(Golden, Digest.Of(Samples.Bytes()).ToString());

    [Theory]
    [InlineData("tr-TR", "Asia/Tokyo")]
    [InlineData("ar-SA", "America/St_Johns")]
    [InlineData("de-DE", "Pacific/Kiritimati")]
    public void Culture_zone_folder_and_order_of_parts_do_not_show(string culture, string zone)
    {
        var before = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture, Environment.GetEnvironmentVariable("TZ"));
        var folder = Directory.CreateTempSubdirectory("bundle " + culture);
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = new CultureInfo(culture);
            Environment.SetEnvironmentVariable("TZ", zone);
            TimeZoneInfo.ClearCachedData();
            var path = Path.Combine(folder.FullName, "a.ftpkg");
            using (var file = File.Create(path))
            {
                var writing = BundleWriter.Write(file, new(Samples.Manifest, [.. Samples.Parts.Reverse()]));
                Assert.Equal(Golden, writing.Digest!.ToString());
            }

            using var again = File.OpenRead(path);
            Assert.Equal(Golden, Digest.Of(again).ToString());
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (before.CurrentCulture, before.CurrentUICulture);
            Environment.SetEnvironmentVariable("TZ", before.Item3);
            TimeZoneInfo.ClearCachedData();
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void Reading_gives_back_what_was_written()
    {
        using var bundle = BundleReader.Open(new MemoryStream(Samples.Bytes())).Bundle!;

        Assert.Equal(Golden, bundle.Digest.ToString());
        Assert.Equal(Samples.Manifest.Title, bundle.Manifest.Title);
        Assert.Equal(Samples.Manifest.Parameters, bundle.Manifest.Parameters);
        Assert.Equal(Samples.Manifest.ContentDigest, bundle.Manifest.ContentDigest);
        Assert.Equal(0.94, bundle.Manifest.QualityScore);
        foreach (var part in Samples.Parts)
        {
            using var bytes = new MemoryStream();
            part.Open().CopyTo(bytes);
            Assert.Equal(bytes.ToArray(), bundle.ReadBytes(part.Path));
            Assert.Equal(Digest.Of(bytes.ToArray()), bundle.Find(part.Path)!.Digest);
            Assert.Equal(part.AssetType, bundle.Find(part.Path)!.AssetType);
        }
    }

    [Fact]
    public void The_packaging_library_opens_it_and_finds_each_part_with_its_type()
    {
        using var package = Package.Open(new MemoryStream(Samples.Bytes()), FileMode.Open, FileAccess.Read);

        var target = package.GetRelationshipsByType("urn:flowtime:bundle:manifest").Single().TargetUri;
        using var manifest = JsonDocument.Parse(package.GetPart(target).GetStream());
        Assert.Equal("line", manifest.RootElement.GetProperty("modelId").GetString());
        foreach (var part in Samples.Parts)
        {
            var uri = new Uri("/" + BundleNames.Encode(part.Path), UriKind.Relative);
            Assert.Equal(part.MediaType, package.GetPart(uri).ContentType);
        }

        Assert.Equal(Samples.Parts.Length + 1, package.GetParts().Count(part => !part.ContentType.Contains("relationships", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_zip_library_reads_entries_stored_and_stamped_1980()
    {
        using var zip = new ZipArchive(new MemoryStream(Samples.Bytes()));

        Assert.Equal(["[Content_Types].xml", "_rels/.rels"], zip.Entries.Take(2).Select(entry => entry.FullName));
        Assert.All(zip.Entries, entry => Assert.Equal(entry.Length, entry.CompressedLength));
        Assert.All(zip.Entries, entry => Assert.Equal(new DateTime(1980, 1, 1), entry.LastWriteTime.DateTime));
        Assert.All(zip.Entries, entry => Assert.Equal(0, entry.ExternalAttributes));
        var names = zip.Entries.Skip(2).Select(entry => entry.FullName).ToList();
        Assert.Equal(names.Order(StringComparer.Ordinal), names);
        using var text = new StreamReader(zip.GetEntry("series/served.csv")!.Open());
        Assert.Equal("t,value\n0,1.5\n", text.ReadToEnd());
    }

    [Fact]
    public void A_stream_that_cannot_seek_gets_the_same_bytes()
    {
        using var compressed = new MemoryStream();
        using (var deflate = new DeflateStream(compressed, CompressionLevel.Fastest, leaveOpen: true))
        {
            BundleWriter.Write(deflate, new(Samples.Manifest, Samples.Parts));
        }

        compressed.Position = 0;
        using var inflate = new DeflateStream(compressed, CompressionMode.Decompress);
        Assert.Equal(Golden, Digest.Of(inflate).ToString());
    }

    [Fact]
    public void A_part_that_changes_while_it_is_packed_is_a_fault()
    {
        var count = 0;
        var part = new BundlePart("a.txt", "text/plain", AssetTypes.Other, () => new MemoryStream([(byte)count++]));

        var writing = BundleWriter.Write(new MemoryStream(), new(Samples.Manifest, [part]));

        Assert.Null(writing.Digest);
        Assert.Equal(BundleCodes.DigestDiffers, Assert.Single(writing.Faults).Code);
    }

    [Theory]
    [InlineData("../a")]
    [InlineData("/a")]
    [InlineData("a//b")]
    [InlineData("a/./b")]
    [InlineData("a\\b")]
    [InlineData("C:a")]
    [InlineData("NUL")]
    [InlineData("x/com1.txt")]
    [InlineData("LPT\u00b2")]
    [InlineData("a ")]
    [InlineData("a.")]
    [InlineData("a\u0000b")]
    [InlineData("a\u202eb")]
    [InlineData("a\ud800b")]
    [InlineData("")]
    [InlineData("Manifest.JSON")]
    [InlineData("[Content_Types].xml")]
    [InlineData("x/_rels/y")]
    public void Unsafe_names_are_not_written(string name)
    {
        var writing = BundleWriter.Write(new MemoryStream(), new(Samples.Manifest, [Samples.Part(name, AssetTypes.Other, "x")]));

        Assert.Equal(BundleCodes.UnsafeName, Assert.Single(writing.Faults).Code);
        Assert.Equal(0, writing.Size);
    }

    [Theory]
    [InlineData("a.txt", "A.txt")]
    [InlineData("\u00e9", "\u00c9")]
    [InlineData("a", "a/b")]
    [InlineData("A", "a/b")]
    public void Names_that_some_file_system_takes_for_one_are_not_written(string one, string other)
    {
        var writing = BundleWriter.Write(new MemoryStream(), new(Samples.Manifest, [Samples.Part(one, AssetTypes.Other, "x"), Samples.Part(other, AssetTypes.Other, "y")]));

        Assert.Equal(BundleCodes.DuplicateName, Assert.Single(writing.Faults).Code);
    }
}
