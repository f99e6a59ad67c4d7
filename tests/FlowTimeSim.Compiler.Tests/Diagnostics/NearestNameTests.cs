using FlowTimeSim.Compiler.Diagnostics;

namespace FlowTimeSim.Compiler.Tests.Diagnostics;

public class NearestNameTests
{
    [Theory]
    [InlineData("fligths", "flights")]
    [InlineData("Flights", "flights")]
    [InlineData("capcity", "capacity")]
    [InlineData("capacityy", "capacity")]
    [InlineData("LIMIT", "limit")]
    [InlineData("whenful", "whenFull")]
    [InlineData("xyz", null)]
    [InlineData("a", null)]
    [InlineData("", null)]
    [InlineData("flights", null)]
    public void The_nearest_name_is_one_that_was_probably_meant(string written, string? expected) =>
        Assert.Equal(expected, NearestName.Find(written, ["flights", "capacity", "limit", "whenFull", "id"]));

    [Fact]
    public void Long_names_cost_little()
    {
        var candidates = Enumerable.Range(0, 100_000).Select(i => new string('a', 90) + i);
        Assert.Null(NearestName.Find(new string('b', 100_000), candidates));
        Assert.Null(NearestName.Find(new string('b', 95), candidates));
    }
}
