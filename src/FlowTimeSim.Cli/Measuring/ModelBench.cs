using System.Diagnostics;
using System.Text;
using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Emission;
using FlowTimeSim.Compiler.EngineModels;
using FlowTimeSim.Compiler.Text;
using FlowTimeSim.Compiler.Yaml;
using FlowTimeSim.Engine;

namespace FlowTimeSim.Cli.Measuring;

/// <summary>Measures reading, compiling and evaluating a model that is known to compile. Work is bounded by count, never by seconds.</summary>
internal static class ModelBench
{
    private const int WarmUps = 3;
    private const int Measurements = 9;
    private const double ShortWork = 1e6;

    public static ModelMeasure Measure(SourceText source, EngineDialect engine, int replicas, int threads, CancellationToken cancellation)
    {
        var model = BareModelCompiler.Compile(source, engine, new FindingSink())!;
        var program = model.Program;
        var parse = Median(() => YamlReader.Read(source, new FindingSink()), cancellation);
        var both = Median(() => BareModelCompiler.Compile(source, engine, new FindingSink()), cancellation);
        var workspace = new Workspace(program);
        var work = (double)model.Engine.Nodes.Length * program.Bins * replicas;

        // What is shorter than the clock's step is done several times in a measurement.
        var times = (int)Math.Clamp(ShortWork / work, 1, 1000);
        var evaluate = Median(() => Evaluate(program, workspace, replicas * times, threads, cancellation), cancellation) / times;
        var before = GC.GetAllocatedBytesForCurrentThread();
        Evaluator.Run(workspace, cancellation);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        return new(
            Encoding.UTF8.GetByteCount(source.Text), model.Engine.Nodes.Length, program.Bins, replicas,
            parse, Math.Max(0, both - parse), evaluate, evaluate > 0 ? work / (evaluate / 1000) : double.NaN, allocated);
    }

    private static void Evaluate(Engine.Program program, Workspace workspace, int replicas, int threads, CancellationToken cancellation)
    {
        if (threads > 1)
        {
            Ensemble.Run(program, replicas, (_, _) => { }, (_, _) => { }, threads, cancellation);
            return;
        }

        for (var replica = 0; replica < replicas; replica++)
        {
            Evaluator.Run(workspace, cancellation);
        }
    }

    private static double Median(Action work, CancellationToken cancellation)
    {
        var times = new double[Measurements];
        for (var i = -WarmUps; i < Measurements; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            var start = Stopwatch.GetTimestamp();
            work();
            if (i >= 0)
            {
                times[i] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            }
        }

        Array.Sort(times);
        return times[Measurements / 2];
    }
}
