using System.Globalization;
using System.Text;
using CsCheck;

namespace FlowTimeSim.Compiler.Tests.Lowering;

/// <summary>A random line of buffers that block: chains, splits and merges, some through routers, some with held servers or failures.</summary>
internal sealed class RandomLine
{
    private readonly int[] choices;
    private readonly StringBuilder components = new();
    private readonly List<string> connections = [];
    private int used;

    private RandomLine(int buffers, int[] choices)
    {
        this.choices = choices;
        components.Append("units: [job]\ncomponents:\n  - { id: jobs, kind: source, demand: { values: [")
            .AppendJoin(", ", Enumerable.Range(0, 6).Select(_ => Next(9) * 20)).Append("], align: repeat } }\n  - { id: done, kind: sink }\n")
            .Append(CultureInfo.InvariantCulture, $"  - {{ id: b0, kind: buffer, capacity: {30 + Next(150)} }}\n");
        connections.Add("{ from: jobs, to: b0 }");
        for (var i = 1; i <= buffers; i++)
        {
            Buffer(i);
        }

        for (var i = 0; i <= buffers; i++)
        {
            Ways(i, buffers);
        }
    }

    /// <summary>Random lines of one to seven buffers.</summary>
    public static Gen<RandomLine> Any { get; } =
        from buffers in Gen.Int[1, 7]
        from choices in Gen.Int[0, 1_000_000].Array[120]
        select new RandomLine(buffers, choices);

    /// <summary>The limit of each buffer that has one.</summary>
    public Dictionary<string, double> Limits { get; } = new(StringComparer.Ordinal);

    /// <summary>What waits in each buffer at the start.</summary>
    public Dictionary<string, double> Initials { get; } = new(StringComparer.Ordinal) { ["b0"] = 0 };

    /// <summary>The catalog behind its head, connections in a random order.</summary>
    public override string ToString()
    {
        var text = new StringBuilder().Append(components).Append("connections:\n");
        foreach (var connection in connections)
        {
            text.Append("  - ").Append(connection).Append('\n');
        }

        return text.ToString();
    }

    private int Next(int below) => choices[used++ % choices.Length] % below;

    private void Buffer(int i)
    {
        var id = FormattableString.Invariant($"b{i}");
        var limit = 5 + Next(90);
        Limits[id] = limit;
        Initials[id] = Next(3) == 0 ? Next(limit) : 0;
        var serves = Next(6) == 0
            ? FormattableString.Invariant($"parallelism: {20 + Next(100)}, serviceTime: {75 + (Next(4) * 45)} min")
            : Next(3) == 0
                ? FormattableString.Invariant($"capacity: {{ values: [{Next(100)}, 0, {10 + Next(100)}], align: repeat }}")
                : FormattableString.Invariant($"capacity: {10 + Next(120)}");
        var fails = Fails(i) ? ", errorRate: 0.125" : string.Empty;
        components.Append(CultureInfo.InvariantCulture, $"  - {{ id: {id}, kind: buffer, {serves}, limit: {limit} job, whenFull: block, initial: {Initials[id]} job{fails} }}\n");
    }

    private bool Fails(int i) => choices[i] % 4 == 0;

    private void Ways(int i, int buffers)
    {
        var from = FormattableString.Invariant($"b{i}");
        var targets = Enumerable.Range(i + 1, buffers - i).OrderBy(j => Next(4) + j).Take(1 + Next(3)).Select(j => FormattableString.Invariant($"b{j}")).DefaultIfEmpty("done").ToArray();
        if (Next(4) == 0)
        {
            var router = FormattableString.Invariant($"r{i}");
            components.Append(CultureInfo.InvariantCulture, $"  - {{ id: {router}, kind: router }}\n");
            Add($"{{ from: {from}, to: {router} }}");
            from = router;
        }

        string[] weights = targets.Length switch { 1 => [Next(6) == 0 ? ", times: 2" : string.Empty], 2 => [", weight: 0.3", ", weight: rest"], _ => [", weight: 0.2", ", weight: 0.5", ", weight: rest"] };
        foreach (var (target, weight) in targets.Zip(weights))
        {
            Add($"{{ from: {from}, to: {target}{weight} }}");
        }

        if (i > 0 && i < buffers && Fails(i) && Next(2) == 0)
        {
            Add(FormattableString.Invariant($"{{ from: b{i}.errors, to: b{i + 1} }}"));
        }
    }

    private void Add(string connection) => connections.Insert(Next(connections.Count + 1), connection);
}
