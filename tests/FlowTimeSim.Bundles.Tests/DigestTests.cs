namespace FlowTimeSim.Bundles.Tests;

public sealed class DigestTests
{
    [Fact]
    public async Task The_published_vector_comes_out_by_every_door()
    {
        // FIPS 180-4: SHA-256("abc").
        const string Hex = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        Assert.Equal(Hex, Digest.Of("abc"u8).Hex);
        Assert.Equal(Hex, Digest.Of(new MemoryStream("abc"u8.ToArray())).Hex);
        Assert.Equal(Hex, (await Digest.OfAsync(new MemoryStream("abc"u8.ToArray()))).Hex);
        Assert.True(Digest.TryParse("sha256:" + Hex, out var parsed));
        Assert.Equal(Digest.Of("abc"u8), parsed);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("sha256:")]
    [InlineData("sha256:BA7816BF8F01CFEA414140DE5DAE2223B00361A396177A9CB410FF61F20015AD")]
    [InlineData("sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015a")]
    [InlineData("sha512:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")]
    [InlineData("sha256:../../../etc/passwdaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
    public void Other_texts_are_no_digest(string? text) => Assert.False(Digest.TryParse(text, out _));

    [Fact]
    public void The_header_reads_back()
    {
        var digest = Digest.Of("abc"u8);
        Assert.True(Digest.TryParseHeader(digest.ToHeader(), out var back));
        Assert.Equal(digest, back);
        Assert.True(Digest.TryParseHeader("sha-512=:AAAA:, " + digest.ToHeader(), out back));
        Assert.Equal(digest, back);
        Assert.False(Digest.TryParseHeader("sha-256=:AAAA:", out _));
        Assert.False(Digest.TryParseHeader("sha-256=:", out _));
        Assert.False(Digest.TryParseHeader(null, out _));
    }

    [Theory]
    [InlineData("123456789", 0xCBF43926)]
    [InlineData("", 0)]
    [InlineData("The quick brown fox jumps over the lazy dog", 0x414FA339)]
    public void Checksums_are_those_of_the_catalogue(string text, uint expected)
    {
        var bytes = System.Text.Encoding.ASCII.GetBytes(text);
        Assert.Equal(expected, Crc32.Append(0, bytes));
        Assert.Equal(expected, Crc32.Append(Crc32.Append(0, bytes.AsSpan(0, bytes.Length / 3)), bytes.AsSpan(bytes.Length / 3)));
    }
}
