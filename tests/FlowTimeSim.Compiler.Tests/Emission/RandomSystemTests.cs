using System.Globalization;
using FlowTimeSim.Compiler.Emission;
using FlowTimeSim.Compiler.EngineModels;
using static FlowTimeSim.Compiler.Tests.Emission.Emitted;

namespace FlowTimeSim.Compiler.Tests.Emission;

/// <summary>Random chains, parallel lines and rework loops of buffers: every emission answers what the recurrence says.</summary>
public sealed class RandomSystemTests
{
    [Theory]
    [InlineData("flowtime-2026.05", 120)]
    [InlineData("flowtime-0.6", 40)]
    [InlineData("portable", 40)]
    [InlineData("embedded", 100)]
    public void The_emission_gives_the_same_bits(string dialect, int systems)
    {
        for (var seed = 0; seed < systems; seed++)
        {
            AssertFaithful(System(new Random(seed)), EngineDialects.Find(dialect)!);
        }
    }

    private static EngineModel System(Random random)
    {
        const int Bins = 12;
        var count = random.Next(1, 7);
        var nodes = new List<EngineNode>();
        for (var i = 0; i < count; i++)
        {
            var feeds = new List<string> { $"a{i}" };
            nodes.Add(Const($"a{i}", Values(random, Bins, [0, 10, 50, 200])));
            nodes.Add(Const($"c{i}", Values(random, Bins, [0, 30, 60, 100])));
            for (var other = 0; other < count; other++)
            {
                switch (random.Next(6))
                {
                    case 0 when other < i:
                        feeds.Add($"s{other}");
                        break;
                    case 1:
                        feeds.Add(string.Create(CultureInfo.InvariantCulture, $"SHIFT(s{other}, {random.Next(1, 4)}) * 0.{random.Next(1, 5)}"));
                        break;
                    case 2 when random.Next(3) == 0:
                        feeds.Add($"CONV(s{other}, [{(other < i ? "0.25" : "0")}, 0.125, 0, 0.1])");
                        break;
                    default:
                        break;
                }
            }

            var initial = random.Next(2) * 20;
            nodes.Add(Expr($"w{i}", initial > 0 ? $"SHIFT(q{i}, 1) + PULSE(1000, 0, {initial})" : $"SHIFT(q{i}, 1)"));
            nodes.Add(Expr($"in{i}", string.Join(" + ", feeds)));
            nodes.Add(Expr($"s{i}", $"MIN(w{i} + in{i}, c{i})"));
            nodes.Add(Expr($"o{i}", $"MAX(0, w{i} + in{i} - s{i} - 150)"));
            nodes.Add(Queue($"q{i}", $"in{i}", $"s{i}", random.Next(2) == 0 ? $"o{i}" : null, initial));
        }

        return Model(Bins, [.. nodes.OrderBy(_ => random.Next())]);
    }

    private static double[] Values(Random random, int count, double[] choices) =>
        [.. Enumerable.Range(0, count).Select(_ => choices[random.Next(choices.Length)])];
}
