namespace FlowTimeSim.Engine.Tests;

public class RandomTests
{
    // Random123 1.14, tests/kat_vectors, philox4x32 with 10 rounds.
    [Theory]
    [InlineData(0u, 0u, 0u, 0u, 0u, 0u, 0x6627e8d5u, 0xe169c58du, 0xbc57ac4cu, 0x9b00dbd8u)]
    [InlineData(~0u, ~0u, ~0u, ~0u, ~0u, ~0u, 0x408f276du, 0x41c83b0eu, 0xa20bc7c6u, 0x6d5451fdu)]
    [InlineData(0x243f6a88u, 0x85a308d3u, 0x13198a2eu, 0x03707344u, 0xa4093822u, 0x299f31d0u, 0xd16cfe09u, 0x94fdccebu, 0x5001e420u, 0x24126ea1u)]
    public void Philox_gives_its_published_vectors(uint c0, uint c1, uint c2, uint c3, uint k0, uint k1, uint w0, uint w1, uint w2, uint w3) =>
        Assert.Equal(new PhiloxBlock(w0, w1, w2, w3), Philox.Block(c0, c1, c2, c3, k0, k1));

    [Fact]
    public void Uniform_numbers_stay_below_one()
    {
        Assert.Equal(0, new PhiloxBlock(0, 0, 0, 0).Uniform);
        Assert.Equal(1 - Math.ScaleB(1, -53), new PhiloxBlock(~0u, ~0u, ~0u, ~0u).Uniform);
        Assert.Equal(1 - Math.ScaleB(1, -53), new PhiloxBlock(0, 0, ~0u, ~0u).SecondUniform);
    }

    [Fact]
    public void Each_part_of_an_address_changes_the_draw()
    {
        double[] draws =
        [
            Philox.Uniform(42, 7, 1, 2), Philox.Uniform(43, 7, 1, 2), Philox.Uniform(42, 8, 1, 2), Philox.Uniform(42, 7, 2, 2), Philox.Uniform(42, 7, 1, 3),
            Philox.Uniform(42, 7, 2, 1), Philox.Uniform(42, 7, 1, 2, 1), Philox.Uniform(42, 7UL << 32, 1, 2), Philox.Uniform(42UL << 32, 7, 1, 2),
        ];
        Assert.Equal(draws.Length, draws.Distinct().Count());
        Assert.Equal(draws[0], new PhiloxSeries(42, 7).Uniform(1, 2));
    }

    [Theory]
    [InlineData(0u, 0)]
    [InlineData(3u, 7)]
    [InlineData(uint.MaxValue - 5, 100)]
    public void Many_draws_at_once_are_the_same_draws(uint first, int count)
    {
        var series = new PhiloxSeries(ulong.MaxValue - 3, 99);
        var many = new double[count];
        series.Uniforms(12, first, many);
        Assert.Equal(Enumerable.Range(0, count).Select(i => series.Uniform(12, first + (uint)i)), many);
    }

    [Fact]
    public void Draws_are_spread_evenly()
    {
        var series = new PhiloxSeries(42, Philox.SeriesNumber("orders.demand"));
        var counts = new int[10];
        var sum = 0.0;
        for (var i = 0u; i < 100_000; i++)
        {
            var draw = series.Uniform(i % 1000, i / 1000);
            counts[(int)(draw * 10)]++;
            sum += draw;
        }

        Assert.InRange(sum / 100_000, 0.495, 0.505);
        Assert.All(counts, count => Assert.InRange(count, 9_600, 10_400));
    }

    [Fact]
    public void The_number_of_a_series_depends_on_its_name_alone()
    {
        Assert.Equal(0xCBF29CE484222325UL, Philox.SeriesNumber(""));
        Assert.NotEqual(Philox.SeriesNumber("ab"), Philox.SeriesNumber("ba"));
    }

    [Theory]
    [InlineData(42, new[] { 1971522493u, 242089394u, 3457789919u, 3637502659u, 19596830u, 3604887170u })]
    [InlineData(0, new[] { 1613493245u, 3894649422u, 2055130073u })]
    public void Pcg32_gives_the_numbers_of_the_real_engine(long seed, uint[] expected)
    {
        var generator = new Pcg32(seed);
        Assert.Equal(expected, expected.Select(_ => generator.Next()));
    }
}
