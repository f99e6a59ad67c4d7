namespace FlowTimeSim.Assessment.Expectations;

/// <summary>Between which values something lies whatever the model does.</summary>
internal readonly record struct ValueRange(double Low, double High)
{
    public static ValueRange Anything { get; } = new(double.NegativeInfinity, double.PositiveInfinity);

    public static ValueRange NotNegative { get; } = new(0, double.PositiveInfinity);

    public bool IsNotNegative => Low >= 0;
}
