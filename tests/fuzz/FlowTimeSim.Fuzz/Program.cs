using System.Globalization;
using System.Text;
using FlowTimeSim.Compiler.Emission;
using FlowTimeSim.Fuzz;
using SharpFuzz;

// mutate REPOSITORY FROM COUNT FOLDER: trials by number; what fails is written to FOLDER and makes the exit code 1.
// afl REPOSITORY PROJECT PATH:          one file of a project from standard input, under afl-fuzz (see run.sh).
var text = CultureInfo.InvariantCulture;
switch (args)
{
    case ["mutate", var repository, var from, var count, var folder]:
        var corpus = Corpus.Read(repository);
        var failed = 0;
        var first = int.Parse(from, text);
        Parallel.For(first, first + int.Parse(count, text), number =>
        {
            var trial = Trial.Of(number, corpus);
            if (trial.Fault() is { } fault)
            {
                Interlocked.Increment(ref failed);
                Directory.CreateDirectory(folder);
                File.WriteAllText(Path.Combine(folder, FormattableString.Invariant($"{number}.txt")), $"# {trial.Project.Name} {trial.Path} {trial.Engine.Name}\n{fault}\n\n{trial.Project.Files[trial.Path]}");
                Console.WriteLine(FormattableString.Invariant($"{number}: {trial.Project.Name} {trial.Path}: {fault.GetType().Name} {fault.Message}"));
            }
        });
        Console.WriteLine($"{count} trials, {failed} faults");
        return failed == 0 ? 0 : 1;

    case ["afl", var repository, var name, var path]:
        var project = Corpus.Read(repository).Single(one => one.Name == name);
        Fuzzer.OutOfProcess.Run(stream =>
        {
            using var bytes = new MemoryStream();
            stream.CopyTo(bytes);
            _ = Verdict.Of(project.With(path, Encoding.UTF8.GetString(bytes.ToArray())), EngineDialects.Embedded);
        });
        return 0;

    default:
        Console.Error.WriteLine("mutate REPOSITORY FROM COUNT FOLDER | afl REPOSITORY PROJECT PATH");
        return 2;
}
