using FlowTimeSim.Compiler.Emission;

namespace FlowTimeSim.Fuzz;

/// <summary>One file of one project replaced by a changed text, judged for one engine. Its number says all of it: the same number is the same trial.</summary>
/// <param name="Project">The project with the changed file.</param>
/// <param name="Path">Which file.</param>
/// <param name="Engine">For which engine.</param>
public sealed record Trial(FuzzProject Project, string Path, EngineDialect Engine)
{
    /// <summary>Whether what compiles is also run, tested and scored.</summary>
    public bool IsJudged { get; init; } = true;

    /// <summary>The trial of a number over a corpus.</summary>
    public static Trial Of(int number, IReadOnlyList<FuzzProject> corpus)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        var random = new Random(number);
        var project = corpus[number % corpus.Count];
        var path = project.Files.Keys.ElementAt(random.Next(project.Files.Count));
        var mutator = new Mutator(random, [.. corpus[random.Next(corpus.Count)].Files.Values]);
        var engines = EngineDialects.All.ToArray();
        return new Trial(project.With(path, mutator.Mutate(project.Files[path])), path, engines[random.Next(engines.Length)]);
    }

    /// <summary>Judges it; the exception that a user would have met, or null.</summary>
    public Exception? Fault()
    {
        try
        {
            _ = Verdict.Of(Project, Engine, IsJudged);
            return null;
        }
#pragma warning disable CA1031 // whatever it is, it is what the trial is for
        catch (Exception exception)
#pragma warning restore CA1031
        {
            return exception;
        }
    }
}
