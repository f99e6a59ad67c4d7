using System.Globalization;
using System.Text;
using System.Text.Json;
using static FlowTimeSim.Bundles.CanonicalValue;

namespace FlowTimeSim.Bundles.Tests;

public sealed class CanonicalJsonTests
{
    // RFC 8785, appendix B: the bits of a double and what ECMAScript prints.
    [Theory]
    [InlineData(0x0000000000000000, "0")]
    [InlineData(0x8000000000000000, "0")]
    [InlineData(0x0000000000000001, "5e-324")]
    [InlineData(0x8000000000000001, "-5e-324")]
    [InlineData(0x7fefffffffffffff, "1.7976931348623157e+308")]
    [InlineData(0x4340000000000000, "9007199254740992")]
    [InlineData(0xc340000000000000, "-9007199254740992")]
    [InlineData(0x4430000000000000, "295147905179352830000")]
    [InlineData(0x44b52d02c7e14af5, "9.999999999999997e+22")]
    [InlineData(0x44b52d02c7e14af6, "1e+23")]
    [InlineData(0x44b52d02c7e14af7, "1.0000000000000001e+23")]
    [InlineData(0x444b1ae4d6e2ef4e, "999999999999999700000")]
    [InlineData(0x444b1ae4d6e2ef4f, "999999999999999900000")]
    [InlineData(0x444b1ae4d6e2ef50, "1e+21")]
    [InlineData(0x3eb0c6f7a0b5ed8c, "9.999999999999997e-7")]
    [InlineData(0x3eb0c6f7a0b5ed8d, "0.000001")]
    [InlineData(0x41b3de4355555553, "333333333.3333332")]
    [InlineData(0x41b3de4355555554, "333333333.33333325")]
    [InlineData(0x41b3de4355555555, "333333333.3333333")]
    [InlineData(0x41b3de4355555556, "333333333.3333334")]
    [InlineData(0x41b3de4355555557, "333333333.33333343")]
    [InlineData(0xbecbf647612f3696, "-0.0000033333333333333333")]
    [InlineData(0x43143ff3c1cb0959, "1424953923781206.2")]
    public void Numbers_stand_as_the_standard_prints_them(ulong bits, string text) => Assert.Equal(text, CanonicalJson.Number(BitConverter.UInt64BitsToDouble(bits)));

    [Fact]
    public void Numbers_read_back_the_same()
    {
        var random = new Random(8785);
        for (var i = 0; i < 20_000; i++)
        {
            var value = BitConverter.Int64BitsToDouble(random.NextInt64(long.MinValue, long.MaxValue));
            if (double.IsFinite(value))
            {
                Assert.Equal(value, double.Parse(CanonicalJson.Number(value), CultureInfo.InvariantCulture));
            }
        }
    }

    [Fact]
    public void Members_are_in_order_of_their_units_and_texts_are_escaped_least()
    {
        // The names of RFC 8785, section 3.2.3.
        var value = CanonicalValue.Map(
            ("\u20ac", Of("Euro Sign")),
            ("\r", Of("Carriage Return")),
            ("\ufb33", Of("Hebrew Letter Dalet With Dagesh")),
            ("1", Of("One")),
            ("\ud83d\ude00", Of("Emoji: Grinning Face")),
            ("\u0080", Of("Control")),
            ("\u00f6", Of("Latin Small Letter O With Diaeresis")));

        Assert.Equal(
            "{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u0080\":\"Control\",\"\u00f6\":\"Latin Small Letter O With Diaeresis\",\"\u20ac\":\"Euro Sign\",\"\ud83d\ude00\":\"Emoji: Grinning Face\",\"\ufb33\":\"Hebrew Letter Dalet With Dagesh\"}",
            Encoding.UTF8.GetString(CanonicalJson.ToBytes(value)));
        Assert.Equal("\"\u20ac$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"", Encoding.UTF8.GetString(CanonicalJson.ToBytes(Of("\u20ac$\u000f\nA'B\"\\\\\"/"))));
    }

    [Fact]
    public void Empty_and_nested_values_are_json()
    {
        var value = CanonicalValue.Map(("a", CanonicalValue.List(Array.Empty<CanonicalValue>())), ("b", CanonicalValue.Map()), ("c", Series(new double[] { 1, double.NaN, 0.5 })), ("d", Of((string?)null)), ("e", Of(true)));

        Assert.Equal("{\"a\":[],\"b\":{},\"c\":[1,null,0.5],\"d\":null,\"e\":true}", Encoding.UTF8.GetString(CanonicalJson.ToBytes(value)));
    }

    [Fact]
    public void A_long_series_gives_the_digest_of_its_text()
    {
        var values = Enumerable.Range(0, 50_000).Select(i => i / 7.0).ToArray();
        var text = "[" + string.Join(",", values.Select(CanonicalJson.Number)) + "]";

        Assert.Equal(Digest.Of(Encoding.UTF8.GetBytes(text)), ContentDigest.Compute(Series(values)));
    }

    [Fact]
    public void The_order_of_members_does_not_change_the_content_digest() => Assert.Equal(
        ContentDigest.Compute(CanonicalValue.Map(("a", Of(1)), ("b", Of(2)))),
        ContentDigest.Compute(CanonicalValue.Map(("b", Of(2)), ("a", Of(1)))));

    [Fact]
    public void A_statement_names_its_bundle_and_its_tests()
    {
        var statement = new BundleStatement
        {
            SubjectName = "line.1.2.0.ftpkg",
            Subject = Digest.Of("x"u8),
            Passed = ["a"],
            Failed = ["b"],
            Commit = "0123456789012345678901234567890123456789",
            Dirty = false,
            SdkVersion = "0.1.0",
            Inputs = [new("catalog/line.yaml", Digest.Of("y"u8))],
        };

        using var json = JsonDocument.Parse(statement.ToBytes());
        var root = json.RootElement;
        Assert.Equal("https://in-toto.io/Statement/v1", root.GetProperty("_type").GetString());
        Assert.Equal(Digest.Of("x"u8).Hex, root.GetProperty("subject")[0].GetProperty("digest").GetProperty("sha256").GetString());
        var predicate = root.GetProperty("predicate");
        Assert.Equal("FAILED", predicate.GetProperty("result").GetString());
        Assert.Equal("a", predicate.GetProperty("passedTests")[0].GetString());
        Assert.Equal(2, predicate.GetProperty("configuration").GetArrayLength());
        Assert.False(predicate.GetProperty("configuration")[0].GetProperty("annotations").GetProperty("dirty").GetBoolean());
    }
}
