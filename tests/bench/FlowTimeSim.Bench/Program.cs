using BenchmarkDotNet.Running;
using FlowTimeSim.Bench;

if (args is ["--quick", .. var parts])
{
    Quick.Print(Console.Out, parts);
    return;
}

BenchmarkSwitcher.FromAssembly(typeof(RandomGraphBenchmarks).Assembly).Run(args);
