namespace FlowTimeSim.Engine.Tests;

public class RandomProgramTests
{
    [Fact]
    public void Every_block_size_gives_the_bits_of_the_plain_evaluator()
    {
        for (var seed = 0; seed < 400; seed++)
        {
            RandomPrograms.Make(seed, 1 + (seed % 41), 5 + (seed % 60)).AssertSame(1, 7, 256, 4096);
        }
    }

    [Fact]
    public void Long_grids_slide_their_histories_right()
    {
        for (var seed = 1000; seed < 1020; seed++)
        {
            RandomPrograms.Make(seed, 700 + seed, 40).AssertSame(7, 64, 256, 512, 4096);
        }
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
