using FlowTimeSim.Compiler.Units;

namespace FlowTimeSim.Compiler.Tests.Units;

public sealed class UnitParserTests
{
    private static readonly string[] Items = ["passenger", "flight", "box", "party", "eur"];

    [Theory]
    [InlineData("passenger", 0, 1)]
    [InlineData("passengers", 0, 1)]
    [InlineData("passenger/h", -1, 1.0 / 60)]
    [InlineData("boxes / minute", -1, 1)]
    [InlineData("parties/day", -1, 1.0 / 1440)]
    [InlineData("flight/s", -1, 60)]
    [InlineData("flight/ms", -1, 60000)]
    [InlineData("hours", 1, 60)]
    [InlineData("%", 0, 0.01)]
    [InlineData("%/week", -1, 0.01 / 10080)]
    [InlineData("passenger/flight/h", -1, 1.0 / 60)]
    [InlineData("passenger/(flight*h)", -1, 1.0 / 60)]
    [InlineData("unit*day", 1, 1440)]
    public void A_unit_has_a_power_of_time_and_a_factor(string text, int timePower, double factor)
    {
        var unit = UnitParser.Parse(text, Items);

        Assert.NotNull(unit);
        Assert.Equal(timePower, unit.TimePower);
        Assert.Equal(factor, unit.Factor, factor * 1e-15);
    }

    [Fact]
    public void Singular_and_plural_are_one_item()
    {
        var one = UnitParser.Parse("passenger/flight", Items)!;
        var many = UnitParser.Parse("passengers/flights", Items)!;

        Assert.True(one.HasDimensionOf(many));
        Assert.Equal(1, one.Items["passenger"]);
        Assert.Equal(-1, one.Items["flight"]);
    }

    [Fact]
    public void What_cancels_leaves_no_item()
    {
        Assert.Empty(UnitParser.Parse("passenger/passengers", Items)!.Items);
    }

    [Theory]
    [InlineData("usd/passenger", "usd", 0)]
    [InlineData("passenger/hurs", "hurs", 10)]
    [InlineData("passenger/", "", 10)]
    [InlineData("passenger)", ")", 9)]
    public void An_unknown_word_is_named_with_its_place(string text, string word, int offset)
    {
        var reading = UnitParser.Read(text, Items);

        Assert.Null(reading.Unit);
        Assert.Equal(word, reading.UnknownWord);
        Assert.Equal(offset, reading.Offset);
        Assert.Null(UnitParser.Parse(text, Items));
    }

    [Fact]
    public void An_empty_text_is_no_unit()
    {
        Assert.Same(Unit.None, UnitParser.Parse("", []));
    }
}
