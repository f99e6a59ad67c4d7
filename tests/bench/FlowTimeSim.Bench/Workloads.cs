using FlowTimeSim.Engine;

namespace FlowTimeSim.Bench;

/// <summary>The programs that are measured, the same in every run.</summary>
public static class Workloads
{
    /// <summary>The bins of a year of hours.</summary>
    public const int Year = 8760;

    private static readonly BinaryOperation[] Operations =
    [
        BinaryOperation.Add, BinaryOperation.Subtract, BinaryOperation.Multiply, BinaryOperation.Divide, BinaryOperation.Minimum, BinaryOperation.Maximum,
    ];

    /// <summary>
    /// Binary nodes over 16 given series. Each reads one node that nobody has read yet, so that none is idle, and one of all nodes before it, so that
    /// hundreds are alive at once; the 16 that stay unread are kept.
    /// </summary>
    public static Engine.Program RandomGraph(int nodes, int bins)
    {
        var random = new Random(4);
        var x = new ProgramBuilder(bins);
        var all = new List<NodeRef>();
        var unread = new List<NodeRef>();
        for (var i = 0; i < 16; i++)
        {
            all.Add(x.Data(Values(random, bins)));
            unread.Add(all[^1]);
        }

        for (var i = 0; i < nodes; i++)
        {
            var slot = random.Next(unread.Count);
            var node = x.Apply(Operations[random.Next(Operations.Length)], unread[slot], all[random.Next(all.Count)]);
            all.Add(node);
            unread[slot] = node;
        }

        for (var i = 0; i < unread.Count; i++)
        {
            x.Keep($"s{i}", unread[i]);
        }

        return x.Build().Program!;
    }

    /// <summary>
    /// Finite buffers in a row, each by the four nodes of the recipe in design/engine.md (waiting, served, overflow, queue), with an own series for its
    /// capacity; each queue is kept.
    /// </summary>
    public static Engine.Program BufferChain(int buffers, int bins)
    {
        var random = new Random(5);
        var x = new ProgramBuilder(bins);
        var initial = new double[bins];
        initial[0] = 20;
        var start = x.Data(initial);
        var arrivals = x.Data(Values(random, bins));
        for (var i = 0; i < buffers; i++)
        {
            var capacity = x.Data(Values(random, bins));
            var queue = x.Forward();
            var waiting = x.Apply(BinaryOperation.Add, x.Shift(queue, 1), start);
            var there = x.Apply(BinaryOperation.Add, waiting, arrivals);
            var served = x.Apply(BinaryOperation.Minimum, there, capacity);
            var rest = x.Apply(BinaryOperation.Subtract, x.Apply(BinaryOperation.Subtract, there, served), x.Scalar(150));
            var overflow = x.Apply(BinaryOperation.Maximum, x.Scalar(0), rest);
            x.Define(queue, x.Queue(arrivals, served, overflow, 20));
            x.Keep($"queue{i}", queue);
            arrivals = served;
        }

        return x.Build().Program!;
    }

    /// <summary>A year of one finite buffer under an uncertain demand, and the data to supply.</summary>
    public static (Engine.Program Program, NodeRef Demand) OneBuffer(int bins)
    {
        var x = new ProgramBuilder(bins);
        var demand = x.Data(new double[bins]);
        var queue = x.Forward();
        var there = x.Apply(BinaryOperation.Add, x.Shift(queue, 1), demand);
        var served = x.Apply(BinaryOperation.Minimum, there, x.Scalar(115));
        var rest = x.Apply(BinaryOperation.Subtract, x.Apply(BinaryOperation.Subtract, there, served), x.Scalar(5000));
        x.Define(queue, x.Queue(demand, served, x.Apply(BinaryOperation.Maximum, x.Scalar(0), rest), 0));
        x.Keep("queue", queue);
        return (x.Build().Program!, demand);
    }

    /// <summary>Five finite buffers in a row (the 20 nodes of their recipe) under an uncertain demand; the last queue is kept.</summary>
    public static (Engine.Program Program, NodeRef Demand) FiveBuffers(int bins)
    {
        var x = new ProgramBuilder(bins);
        var demand = x.Data(new double[bins]);
        var arrivals = demand;
        for (var i = 0; i < 5; i++)
        {
            var queue = x.Forward();
            var waiting = x.Shift(queue, 1);
            var there = x.Apply(BinaryOperation.Add, waiting, arrivals);
            var served = x.Apply(BinaryOperation.Minimum, there, x.Scalar(115 - i));
            var rest = x.Apply(BinaryOperation.Subtract, x.Apply(BinaryOperation.Subtract, there, served), x.Scalar(5000));
            x.Define(queue, x.Queue(arrivals, served, x.Apply(BinaryOperation.Maximum, x.Scalar(0), rest), 0));
            x.Keep($"queue{i}", queue);
            arrivals = served;
        }

        return (x.Build().Program!, demand);
    }

    /// <summary>Draws the demand of a group of replicas, each draw by its address.</summary>
    public static Action<int, ReplicaGroup> Demand(NodeRef data, int bins)
    {
        var sampler = new DiscreteSampler([80, 100, 150], [0.1, 0.6, 0.3]);
        var room = new ThreadLocal<double[]>(() => new double[bins]);
        return (first, group) =>
        {
            var values = room.Value!;
            for (var lane = 0; lane < ReplicaGroup.Lanes; lane++)
            {
                new PhiloxSeries(42, 1).Uniforms((uint)(first + lane), 0, values);
                for (var t = 0; t < values.Length; t++)
                {
                    values[t] = sampler.Draw(values[t]);
                }

                group.Supply(data, lane, values);
            }
        };
    }

    private static double[] Values(Random random, int bins) => [.. Enumerable.Range(0, bins).Select(_ => 50 + (100 * random.NextDouble()))];
}
