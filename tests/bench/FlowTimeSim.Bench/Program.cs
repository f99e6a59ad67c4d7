using BenchmarkDotNet.Running;
using FlowTimeSim.Bench;

if (args is ["--quick", ..])
{
    Quick.Print(Console.Out);
    return;
}

BenchmarkSwitcher.FromAssembly(typeof(RandomGraphBenchmarks).Assembly).Run(args);
