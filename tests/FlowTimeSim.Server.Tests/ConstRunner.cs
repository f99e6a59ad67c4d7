using System.Globalization;
using System.Text;
using FlowTimeSim.Bundles;

namespace FlowTimeSim.Server.Tests;

/// <summary>Understands models of one line a node, <c>name = 1, 2, 3</c>, and multiplies by the parameter <c>scale</c>.</summary>
internal sealed class ConstRunner : IModelRunner
{
    private int _runs;

    public int Runs => _runs;

    public string Compiler { get; init; } = "test-1";

    public IReadOnlyList<string> Engines { get; } = ["flowtime-2026.05", "embedded"];

    /// <summary>Holds every run until it is opened.</summary>
    public ManualResetEventSlim Gate { get; } = new(true);

    public ModelRun Run(ReadOnlyMemory<byte> engineModel, string engine, CancellationToken cancellation)
    {
        Interlocked.Increment(ref _runs);
        Gate.Wait(cancellation);
        return Evaluate(engineModel.Span, 1);
    }

    public IReadOnlyList<ModelFinding> Validate(Bundle bundle, CancellationToken cancellation) =>
        Encoding.UTF8.GetString(bundle.ReadBytes("flowtime-model.yaml")).Contains("wrong", StringComparison.Ordinal)
            ? [new("FTS2003", "error", "Nothing is called 'wrong'.", "sources/catalog/line.yaml", 3, 5)]
            : [];

    public ModelRun Run(Bundle bundle, ModelRunRequest request, CancellationToken cancellation)
    {
        Interlocked.Increment(ref _runs);
        Gate.Wait(cancellation);
        return Evaluate(bundle.ReadBytes("flowtime-model.yaml"), request.Parameters.GetValueOrDefault("scale", 1));
    }

    private static ModelRun Evaluate(ReadOnlySpan<byte> text, double scale)
    {
        var series = new List<ModelSeries>();
        var number = 0;
        foreach (var line in Encoding.UTF8.GetString(text).Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            number++;
            var parts = line.Split('=', 2);
            if (parts.Length != 2)
            {
                return ModelRun.Refused([new("FTS1001", "error", "This is no node.", null, number, 1)]);
            }

            var values = parts[1].Split(',').Select(value => double.Parse(value, CultureInfo.InvariantCulture) * scale).ToArray();
            series.Add(new(parts[0].Trim(), values, "flow", "unit"));
        }

        return new(new(series[0].Values.Length, 1, "hours"), series, []);
    }
}
