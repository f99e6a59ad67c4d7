namespace FlowTimeSim.Engine.Tests;

/// <summary>Programs of every kind of node, with feedback, from a seed.</summary>
internal static class RandomPrograms
{
    private static readonly double[] Odd = [0, -0.0, 1, -1, 0.5, 2.5, -2.5, 1e300, 1e-300, double.NaN, double.PositiveInfinity, double.NegativeInfinity, 7];

    public static MirroredProgram Make(int seed, int bins, int count)
    {
        var random = new Random(seed);
        var mirror = new MirroredProgram(bins);
        var nodes = new List<NodeRef>();
        var open = new List<NodeRef>();
        for (var i = 0; i < count; i++)
        {
            nodes.Add(One(random, mirror, nodes, open, bins));
        }

        // A loop closes through a lag: the placeholder is read by shifts only.
        foreach (var forward in open)
        {
            mirror.Define(forward, nodes[random.Next(nodes.Count)]);
        }

        for (var i = 0; i < nodes.Count; i += 1 + random.Next(3))
        {
            mirror.Keep($"s{i}", nodes[i]);
        }

        return mirror;
    }

    private static NodeRef One(Random random, MirroredProgram mirror, List<NodeRef> nodes, List<NodeRef> open, int bins)
    {
        NodeRef Any() => nodes[random.Next(Math.Max(0, nodes.Count - 12), nodes.Count)];
        var lag = random.Next(6) switch { 0 => 1 + random.Next(2 * bins), 1 => 0, _ => 1 + random.Next(4) };
        var before = random.Next(3) == 0 ? random.Next(5) : 0;
        switch (nodes.Count < 3 ? random.Next(2) : random.Next(16))
        {
            case 0:
                return mirror.Scalar(random.Next(3) == 0 ? Odd[random.Next(Odd.Length)] : random.Next(-20, 200) / 8.0);
            case 1:
                return mirror.Data([.. Enumerable.Range(0, bins).Select(_ => random.Next(12) == 0 ? Odd[random.Next(Odd.Length)] : random.NextDouble() * 100)]);
            case 2:
                return mirror.Apply((UnaryOperation)random.Next(4), Any());
            case 3:
                return mirror.Select(Any(), Any(), Any());
            case 4:
                return mirror.Shift(Any(), lag, before);
            case 5 or 6:
                var forward = mirror.Forward();
                open.Add(forward);
                return mirror.Shift(forward, Math.Max(1, lag), before);
            case 7:
                return mirror.Convolve(Any(), [.. Enumerable.Range(0, random.Next(5) == 0 ? bins + 3 : random.Next(6)).Select(_ => random.NextDouble() - 0.3)]);
            case 8:
                return mirror.Pulse(1 + random.Next(7), random.Next(9), Any());
            case 9 or 10:
                var schedule = random.Next(3) == 0 ? new DispatchSchedule(1 + random.Next(5), random.Next(-6, 9), random.Next(2) == 0 ? Any() : null) : null;
                return mirror.Queue(Any(), Any(), random.Next(2) == 0 ? Any() : null, random.Next(20), schedule);
            default:
                return mirror.Apply((BinaryOperation)random.Next(14), Any(), Any());
        }
    }
}
