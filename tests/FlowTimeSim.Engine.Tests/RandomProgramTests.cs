namespace FlowTimeSim.Engine.Tests;

public class RandomProgramTests
{
    [Fact]
    public void Every_block_size_gives_the_bits_of_the_plain_evaluator()
    {
        for (var seed = 0; seed < 160; seed++)
        {
            RandomPrograms.Make(seed, 1 + (seed % 41), 5 + (seed % 60)).AssertSame(1, 7, 256, 4096);
        }
    }

    [Fact]
    public void Long_grids_slide_their_histories_right()
    {
        for (var seed = 1000; seed < 1010; seed++)
        {
            RandomPrograms.Make(seed, 700 + seed, 40).AssertSame(7, 64, 256, 512, 4096);
        }
    }

    [Fact]
    public void Loops_too_long_to_compile_are_interpreted_with_the_same_bits()
    {
        const int Bins = 60;
        var random = new Random(9);
        var mirror = new MirroredProgram(Bins);
        var given = mirror.Data([.. Enumerable.Range(0, Bins).Select(_ => random.NextDouble())]);
        var past = mirror.Forward();
        var members = new List<NodeRef> { mirror.Shift(past, 1, 0.5), given };
        for (var i = 0; i < 900; i++)
        {
            members.Add(mirror.Apply((BinaryOperation)random.Next(6), members[^1], members[random.Next(members.Count)]));
        }

        mirror.Define(past, members[^1]);
        mirror.Keep("last", members[^1]);
        mirror.Keep("middle", members[450]);
        mirror.AssertSame(7, 256);
    }

    [Fact]
    public void Big_loops_take_short_blocks()
    {
        var x = new ProgramBuilder(2000);
        var past = x.Forward();
        var last = x.Shift(past, 1);
        for (var i = 0; i < 5000; i++)
        {
            last = x.Apply(UnaryOperation.Floor, last);
        }

        x.Define(past, last);
        x.Keep("x", last);
        Assert.InRange(x.Build().Program!.Plan.Block, 8, 16);
    }

    [Fact]
    public void Threads_share_a_program_and_get_the_same_bits()
    {
        var mirror = RandomPrograms.Make(77, 900, 60);
        var program = mirror.Builder.Build().Program!;
        var expected = Evaluator.Run(program);
        Parallel.For(0, 16, _ =>
        {
            var result = Evaluator.Run(program);
            foreach (var name in program.Names)
            {
                for (var t = 0; t < program.Bins; t++)
                {
                    Assert.True(MirroredProgram.Same(expected[name][t], result[name][t]));
                }
            }
        });
    }
}
