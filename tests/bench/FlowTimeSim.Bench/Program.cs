using BenchmarkDotNet.Running;
using FlowTimeSim.Bench;

if (args is ["--quick", .. var parts])
{
    Quick.Print(Console.Out, parts);
    return;
}

if (args is ["--digests"])
{
    Digests.Print(Console.Out);
    return;
}

BenchmarkSwitcher.FromAssembly(typeof(RandomGraphBenchmarks).Assembly).Run(args);
