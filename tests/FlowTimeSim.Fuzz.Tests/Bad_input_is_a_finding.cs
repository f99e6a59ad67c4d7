using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using FlowTimeSim.Compiler.Emission;

namespace FlowTimeSim.Fuzz.Tests;

/// <summary>Every source of the corpus cut at every byte, and thousands of changed ones: no exception, and only findings that a user can act on.</summary>
public sealed class Bad_input_is_a_finding
{
    /// <summary>How many of the numbered trials CI makes; <c>tests/fuzz/run.sh</c> makes as many as it is given time for.</summary>
    private const int Trials = 4_000;

    private static readonly IReadOnlyList<FuzzProject> All = Corpus.Read(Repository());

    public static TheoryData<string> Projects => [.. All.Select(project => project.Name)];

    [Theory]
    [MemberData(nameof(Projects))]
    public void Cut_at_every_byte(string name)
    {
        var project = All.Single(one => one.Name == name);
        var faults = new ConcurrentBag<string>();
        foreach (var (path, text) in project.Files)
        {
            // Data are rows alike: their first kilobyte has all the ways to end.
            Parallel.For(0, path.EndsWith(".csv", StringComparison.Ordinal) ? Math.Min(text.Length, 1024) : text.Length, length =>
            {
                // A judgement costs far more than compiling, and neighbours mostly compile to the same model.
                var trial = new Trial(project.With(path, text[..length]), path, EngineDialects.FlowTime202605) { IsJudged = length % 8 == 0 };
                if (trial.Fault() is { } fault)
                {
                    faults.Add(FormattableString.Invariant($"{path} cut at {length}: {fault}"));
                }
            });
        }

        Assert.True(faults.IsEmpty, string.Join('\n', faults.Take(3)));
    }

    [Fact]
    public void Changed_at_random()
    {
        var faults = new ConcurrentBag<string>();
        Parallel.For(0, Trials, number =>
        {
            if (Trial.Of(number, All).Fault() is { } fault)
            {
                faults.Add(FormattableString.Invariant($"trial {number}: {fault}"));
            }
        });
        Assert.True(faults.IsEmpty, string.Join('\n', faults.Take(3)));
    }

    private static string Repository([CallerFilePath] string path = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path)!, "..", ".."));
}
