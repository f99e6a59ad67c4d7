using CsCheck;
using FlowTimeSim.Compiler.Tests.Binding;
using FlowTimeSim.Engine;

namespace FlowTimeSim.Compiler.Tests.Lowering;

/// <summary>Whatever the line is: nothing is made or lost, nothing is below 0, and no buffer holds more than it can.</summary>
public sealed class BlockingPropertyTests
{
    private const int Lines = 4000;
    private const double Tolerance = 1e-9;

    [Fact]
    public void Random_lines_of_blocking_buffers_conserve_flow_and_exceed_no_limit()
    {
        // One generator with a seed of its own: every run tries the same lines.
        var random = new PCG(1, 20261123);
        for (var n = 0; n < Lines; n++)
        {
            var line = RandomLine.Any.Generate(random, null, out _);
            Check(line, n);
        }
    }

    private static void Check(RandomLine line, int n)
    {
        var project = TestProject.Of(line.ToString(), "grid: { bins: 24, binSize: 1, binUnit: hours }\n");
        var models = project.Compile();
        Holds(project.Errors.Length == 0, () => $"line {n}\n{string.Join("\n", project.Errors)}\n{line}");
        var model = Assert.Single(models);
        var run = Evaluator.Run(model.Program);
        double[] Find(string series) => run[model.Series[series].NodeId!].ToArray();
        foreach (var series in model.Series.Values.Where(series => series.NodeId is not null))
        {
            var values = run[series.NodeId!];
            var below = values.IndexOfAnyExceptInRange(0, double.PositiveInfinity);
            Holds(below < 0, () => $"line {n}: {series.Name} is below 0 in bin {below}\n{line}");
        }

        foreach (var (id, initial) in line.Initials)
        {
            Conserves(line, n, id, initial, Find);
        }
    }

    private static void Conserves(RandomLine line, int n, string id, double initial, Func<string, double[]> find)
    {
        var limit = line.Limits.GetValueOrDefault(id, double.PositiveInfinity);
        double[][] leaving = [find(id + ".served"), find(id + ".errors"), find(id + ".overflow"), find(id + ".abandoned")];
        var (arrivals, queue) = (find(id + ".arrivals"), find(id + ".queue"));
        var inside = line.ToString().Contains($"id: {id}, kind: buffer, parallelism", StringComparison.Ordinal) ? find(id + ".inside") : new double[queue.Length];
        var (balance, moved) = (initial, initial);
        for (var t = 0; t < queue.Length; t++)
        {
            moved += arrivals[t];
            balance += arrivals[t] - leaving.Sum(series => series[t]);
            Holds(Math.Abs(balance - queue[t] - inside[t]) <= Tolerance * Math.Max(1, moved), () => $"line {n}: {id} misses {balance - queue[t] - inside[t]} in bin {t}\n{line}");
            Holds(queue[t] <= limit * (1 + Tolerance), () => $"line {n}: {id} holds {queue[t]} in bin {t}\n{line}");
            Holds(leaving[2][t] <= Tolerance * Math.Max(1, moved), () => $"line {n}: {id} loses {leaving[2][t]} in bin {t}\n{line}");
        }
    }

    // The text of a line is long: it is made only for the one that fails.
    private static void Holds(bool condition, Func<string> message)
    {
        if (!condition)
        {
            Assert.Fail(message());
        }
    }
}
