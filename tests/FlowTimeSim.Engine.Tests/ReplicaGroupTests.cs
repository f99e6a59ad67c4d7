namespace FlowTimeSim.Engine.Tests;

public class ReplicaGroupTests
{
    [Fact]
    public void Replicas_together_get_the_bits_of_each_alone()
    {
        for (var seed = 0; seed < 120; seed++)
        {
            var bins = 1 + (seed % 90);
            Compare(RandomPrograms.Make(seed, bins, 5 + (seed % 60)), bins, seed);
        }
    }

    [Fact]
    public void Long_histories_slide_in_groups_too() => Compare(RandomPrograms.Make(1003, 900, 40), 900, 7);

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void Bands_are_those_of_the_sorted_replicas_for_every_number_of_threads(int threads)
    {
        const int Bins = 9;
        var (program, data) = Queue(Bins);
        var bands = Ensemble.Bands(program, 100, [0], (first, group) => Supply(first, group, data, Bins), 1024, threads)[0];
        var sorted = new double[100];
        var quantiles = bands.At(0, 0.05, 0.5, 0.987, 1);
        for (var bin = 0; bin < Bins; bin++)
        {
            for (var replica = 0; replica < 100; replica++)
            {
                sorted[replica] = Draws(replica, Bins)[..(bin + 1)].Sum();
            }

            Array.Sort(sorted);
            Assert.Equal(sorted[0], quantiles[0][bin]);
            Assert.Equal(sorted[4] + ((sorted[5] - sorted[4]) * ((0.05 * 99) - 4)), quantiles[1][bin], 12);
            Assert.Equal((sorted[49] + sorted[50]) / 2, quantiles[2][bin], 12);
            Assert.Equal(sorted[97] + ((sorted[98] - sorted[97]) * ((0.987 * 99) - 97)), quantiles[3][bin], 12);
            Assert.Equal(sorted[99], quantiles[4][bin]);
        }
    }

    [Fact]
    public void Beyond_the_capacity_ranks_are_wrong_by_no_more_than_said()
    {
        const int Replicas = 5000, Capacity = 128;
        var (program, data) = Queue(3);
        var one = Ensemble.Bands(program, Replicas, [0], (first, group) => Supply(first, group, data, 3), Capacity)[0];
        var two = Ensemble.Bands(program, Replicas, [0], (first, group) => Supply(first, group, data, 3), Capacity, 4)[0];
        var sorted = Enumerable.Range(0, Replicas).Select(replica => Draws(replica, 3).Sum()).Order().ToArray();
        double[] asked = [0.05, 0.25, 0.5, 0.75, 0.95];
        var answers = one.At(asked);
        var allowed = Math.Log2(Replicas / (double)Capacity) / Capacity;
        for (var i = 0; i < asked.Length; i++)
        {
            var rank = ~Array.BinarySearch(sorted, answers[i][2] + 1e-12) / (double)Replicas;
            Assert.InRange(rank, asked[i] - allowed, asked[i] + allowed);
        }

        Assert.Equal(answers, two.At(asked));
    }

    [Fact]
    public void A_group_notes_for_each_replica_where_it_is_not_finite()
    {
        var (program, data) = Data(4);
        var group = new ReplicaGroup(program);
        group.Supply(data, 2, [1, double.NaN, 2, double.NaN]);
        group.Supply(data, 5, [1, 1, 1, double.PositiveInfinity]);
        group.Run();
        Assert.Equal(new NonFinite("d", 1, double.NaN), group.NonFiniteOf(2));
        Assert.Equal(new NonFinite("d", 3, double.PositiveInfinity), group.NonFiniteOf(5));
        Assert.Null(group.NonFiniteOf(0));
        Assert.Throws<ArgumentException>(() => group.Supply(data, 0, [1]));
        Assert.Throws<ArgumentOutOfRangeException>(() => group.Supply(data, ReplicaGroup.Lanes, [1, 1, 1, 1]));
    }

    [Fact]
    public void A_group_in_use_allocates_nothing()
    {
        var (program, _) = Queue(300);
        var group = new ReplicaGroup(program);
        group.Run();
        var before = GC.GetAllocatedBytesForCurrentThread();
        group.Run();
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    private static void Compare(MirroredProgram mirror, int bins, int seed)
    {
        var program = Assert.IsType<Engine.Program>(mirror.Builder.Build().Program);
        var data = mirror.DataNodes;
        var random = new Random(seed);
        var supplied = new double[ReplicaGroup.Lanes][][];
        var group = new ReplicaGroup(program);
        for (var lane = 0; lane < supplied.Length; lane++)
        {
            // Some lanes keep what the program has.
            supplied[lane] = [.. data.Select(_ => Enumerable.Range(0, bins).Select(_ => random.Next(15) == 0 ? double.NaN : random.NextDouble() * 50).ToArray())];
            for (var i = lane % 3 == 0 ? data.Count : 0; i < data.Count; i++)
            {
                group.Supply(data[i], lane, supplied[lane][i]);
            }
        }

        group.Run();
        var actual = new double[bins];
        for (var lane = 0; lane < supplied.Length; lane++)
        {
            var workspace = new Workspace(program);
            for (var i = lane % 3 == 0 ? data.Count : 0; i < data.Count; i++)
            {
                workspace.Supply(data[i], supplied[lane][i]);
            }

            var expected = Evaluator.Run(workspace);
            Assert.Equal(expected.FirstNonFinite, group.NonFiniteOf(lane));
            for (var s = 0; s < program.Names.Count; s++)
            {
                group.CopyTo(s, lane, actual);
                for (var t = 0; t < bins; t++)
                {
                    var wanted = expected.Series(s).Span[t];
                    Assert.True(MirroredProgram.Same(wanted, actual[t]), $"seed {seed}, lane {lane}, {program.Names[s]}[{t}] is {actual[t]:R} for {wanted:R}");
                }
            }
        }
    }

    private static (Engine.Program Program, NodeRef Data) Queue(int bins)
    {
        var x = new ProgramBuilder(bins);
        var data = x.Data(new double[bins]);
        x.Keep("q", x.Queue(data, x.Scalar(0), null, 0));
        return (x.Build().Program!, data);
    }

    private static (Engine.Program Program, NodeRef Data) Data(int bins)
    {
        var x = new ProgramBuilder(bins);
        var data = x.Data(new double[bins]);
        x.Keep("d", data);
        return (x.Build().Program!, data);
    }

    private static void Supply(int first, ReplicaGroup group, NodeRef data, int bins)
    {
        for (var lane = 0; lane < ReplicaGroup.Lanes; lane++)
        {
            group.Supply(data, lane, Draws(first + lane, bins));
        }
    }

    private static double[] Draws(int replica, int bins)
    {
        var values = new double[bins];
        new PhiloxSeries(3, 1).Uniforms((uint)replica, 0, values);
        return values;
    }
}
