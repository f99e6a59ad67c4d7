namespace FlowTimeSim.Engine.Tests;

public class OperationTests
{
    private static readonly double[] Special =
    [
        0, -0.0, 1, -1, 2, -2, 0.5, -0.5, 1.5, 2.5, -2.5, 3, 7, -7, 0.4, 0.49999999999999994, 4503599627370497.5, 1e308, -1e308, double.Epsilon, -double.Epsilon,
        double.MaxValue, double.NaN, double.PositiveInfinity, double.NegativeInfinity,
    ];

    public static TheoryData<BinaryOperation> BinaryOperations => new(Enum.GetValues<BinaryOperation>());

    [Theory]
    [MemberData(nameof(BinaryOperations))]
    public void An_operation_is_the_same_on_series_constants_and_in_loops(BinaryOperation operation)
    {
        var pairs = Special.SelectMany(a => Special.Select(b => (a, b))).ToArray();
        var mirror = new MirroredProgram(pairs.Length);
        var a = mirror.Data([.. pairs.Select(p => p.a)]);
        var b = mirror.Data([.. pairs.Select(p => p.b)]);
        mirror.Keep("series", mirror.Apply(operation, a, b));
        foreach (var value in Special)
        {
            var constant = mirror.Scalar(value);
            mirror.Keep($"right {value:R}", mirror.Apply(operation, a, constant));
            mirror.Keep($"left {value:R}", mirror.Apply(operation, constant, b));
            mirror.Keep($"both {value:R}", mirror.Apply(operation, constant, mirror.Scalar(2)));
        }

        // The same inside a feedback component: the loop adds 0 times its own past, but for values that this would change.
        var past = mirror.Forward();
        var quiet = mirror.Select(mirror.Scalar(1), b, mirror.Shift(past, 1, 0));
        var looped = mirror.Apply(operation, a, quiet);
        mirror.Define(past, looped);
        mirror.Keep("loop", looped);
        mirror.AssertSame(1, 7, 256, 4096);
    }

    [Fact]
    public void Unary_operations_agree_with_the_plain_evaluator()
    {
        var mirror = new MirroredProgram(Special.Length);
        var a = mirror.Data(Special);
        foreach (var operation in Enum.GetValues<UnaryOperation>())
        {
            mirror.Keep(operation.ToString(), mirror.Apply(operation, a));
        }

        mirror.AssertSame(1, 7, 256);
    }

    [Fact]
    public void Division_by_zero_is_zero() =>
        AssertSeries([0, 10, 0, 0, 0, double.NaN], BinaryOperation.Divide, [10, 20, 0, 40, double.NaN, 1], [0, 2, 0, -0.0, 0, double.NaN]);

    [Fact]
    public void Modulo_has_the_sign_of_the_divisor() =>
        AssertSeries([-4, -1, -5, -2, 1, 0, 0], BinaryOperation.Modulo, [10, 20, 30, 40, -5, 6, 5], [-7, -7, -7, -7, 3, 3, 0]);

    [Fact]
    public void Modulo_of_fractions_rounds_as_the_real_engine() =>
        AssertSeries([0.19999999999999984, 0, 0.2000000000000003, 0.3999999999999996], BinaryOperation.Modulo, [3, 0, -5, 8], [0.4, 0.4, 0.4, 0.4]);

    [Fact]
    public void Minimum_and_maximum_pass_NaN_on_and_know_the_sign_of_zero()
    {
        AssertSeries([double.NaN, double.NaN, -0.0, -0.0], BinaryOperation.Minimum, [double.NaN, 1, 0, -0.0], [1, double.NaN, -0.0, 0]);
        AssertSeries([double.NaN, double.NaN, 0, 0], BinaryOperation.Maximum, [double.NaN, 1, 0, -0.0], [1, double.NaN, -0.0, 0]);
    }

    [Fact]
    public void Step_is_one_from_its_threshold_on() =>
        AssertSeries([0, 1, 1, 0], BinaryOperation.Step, [10, 25, 30, double.NaN], [25, 25, 25, 1]);

    [Fact]
    public void Halves_round_away_from_zero()
    {
        var builder = new ProgramBuilder(4);
        builder.Keep("x", builder.Apply(UnaryOperation.Round, builder.Data(new[] { 2.5, -2.5, 0.5, 1.4 })));
        Assert.Equal([3, -3, 1, 1], Run(builder)["x"].ToArray());
    }

    [Fact]
    public void The_lower_limit_wins_where_the_limits_of_a_clamp_cross()
    {
        var builder = new ProgramBuilder(4);
        var a = builder.Data(new double[] { 10, 20, 30, 40 });
        builder.Keep("in", builder.Clamp(a, builder.Scalar(15), builder.Scalar(35)));
        builder.Keep("crossed", builder.Clamp(a, builder.Scalar(35), builder.Scalar(15)));
        var result = Run(builder);
        Assert.Equal([15, 20, 30, 35], result["in"].ToArray());
        Assert.Equal([35, 35, 35, 35], result["crossed"].ToArray());
    }

    [Fact]
    public void A_selection_takes_NaN_for_true()
    {
        var builder = new ProgramBuilder(4);
        var condition = builder.Data(new[] { 0, -0.0, double.NaN, -3 });
        builder.Keep("x", builder.Select(condition, builder.Scalar(1), builder.Data(new double[] { 5, 6, 7, 8 })));
        Assert.Equal([5, 6, 1, 1], Run(builder)["x"].ToArray());
    }

    private static RunResult Run(ProgramBuilder builder) => Evaluator.Run(builder.Build().Program!);

    private static void AssertSeries(double[] expected, BinaryOperation operation, double[] a, double[] b)
    {
        var builder = new ProgramBuilder(a.Length);
        builder.Keep("x", builder.Apply(operation, builder.Data(a), builder.Data(b)));
        var actual = Run(builder)["x"];
        for (var t = 0; t < expected.Length; t++)
        {
            Assert.True(MirroredProgram.Same(expected[t], actual[t]), $"bin {t}: {actual[t]:R} for {expected[t]:R}");
        }
    }
}
