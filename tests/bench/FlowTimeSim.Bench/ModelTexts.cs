using System.Globalization;
using System.Text;

namespace FlowTimeSim.Bench;

/// <summary>Engine models as text.</summary>
public static class ModelTexts
{
    /// <summary>Expressions over two earlier nodes each, some 72 characters a node.</summary>
    public static string Engine(int nodes)
    {
        var random = new Random(1);
        var text = new StringBuilder("schemaVersion: 1\ngrid: { bins: 12, binSize: 1, binUnit: hours }\nnodes:\n");
        for (var i = 0; i < nodes; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"  - id: node_{i:D6}\n");
            if (i < 16)
            {
                text.Append("    kind: const\n    values: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]\n");
                continue;
            }

            var (a, b) = (random.Next(i), random.Next(i));
            text.Append("    kind: expr\n    expr: ");
            _ = random.Next(4) == 0
                ? text.Append(CultureInfo.InvariantCulture, $"MIN(node_{a:D6}, node_{b:D6})\n")
                : text.Append(CultureInfo.InvariantCulture, $"node_{a:D6} {"+-*/"[random.Next(4)]} node_{b:D6}\n");
        }

        return text.ToString();
    }

    /// <summary>A bare model whose numbers are most of it: series over a grid.</summary>
    public static string Series(int series, int bins)
    {
        var random = new Random(2);
        var text = new StringBuilder().Append(CultureInfo.InvariantCulture, $"schemaVersion: 1\ngrid: {{ bins: {bins}, binSize: 1, binUnit: hours }}\nnodes:\n");
        for (var i = 0; i < series; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"  - id: s{i}\n    kind: const\n    values: [");
            text.AppendJoin(", ", Enumerable.Range(0, bins).Select(_ => (random.Next(100_000) / 100.0).ToString(CultureInfo.InvariantCulture)));
            text.Append("]\n");
        }

        return text.ToString();
    }
}
