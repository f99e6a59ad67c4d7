using System.Collections.Immutable;
using FlowTimeSim.Compiler.Flow;

namespace FlowTimeSim.Compiler.Rules;

/// <summary>
/// The loops of a model with what they make of the flow that enters them (traffic equations, J. R. Jackson 1957): x = a + T'x, where T holds the
/// share of a component's inflow that each connection carries on, as it was in the baseline run. What is lost for want of capacity is left out:
/// the question is what would have to be served.
/// </summary>
internal static class FlowLoops
{
    private const int MostMembers = 200;

    public static ImmutableArray<FlowLoop> Find(FlowFacts facts)
    {
        var components = facts.Flow.Components;
        var index = components.Select((component, at) => (component.Id, at)).ToDictionary(pair => pair.Id, pair => pair.at, StringComparer.Ordinal);
        var edges = facts.Flow.Connections
            .Where(connection => index.ContainsKey(connection.From) && index.ContainsKey(connection.To))
            .Select(connection => (From: index[connection.From], To: index[connection.To], Connection: connection))
            .ToArray();
        var groups = StrongComponents.Of(components.Length, edges.ToLookup(edge => edge.From, edge => edge.To));
        return
        [
            .. groups.Where(group => group.Length <= MostMembers && (group.Length > 1 || edges.Any(edge => edge.From == group[0] && edge.To == group[0])))
                .Select(group => Loop(facts, group, edges)),
        ];
    }

    private static FlowLoop Loop(FlowFacts facts, int[] group, (int From, int To, FlowConnection Connection)[] edges)
    {
        var place = group.Select((component, at) => (component, at)).ToDictionary(pair => pair.component, pair => pair.at);
        var (share, outside) = (new double[group.Length, group.Length], new double[group.Length]);
        foreach (var (from, to, connection) in edges.Where(edge => place.ContainsKey(edge.To)))
        {
            if (place.TryGetValue(from, out var at))
            {
                share[at, place[to]] += FlowShares.Of(facts, connection);
            }
            else
            {
                outside[place[to]] += facts.Values(connection.Id) is { } flow ? facts.Mean(flow) : 0;
            }
        }

        var members = group.Select(at => facts.Flow.Components[at]).ToImmutableArray();
        var entry = Array.FindIndex(outside, flow => flow > 0) is >= 0 and var first ? first : 0;
        var gain = Gain(share, entry);
        return new FlowLoop(members, members[entry], gain, [.. outside], gain < 1 - 1e-9 ? [.. Inflow(share, outside)] : []);
    }

    // The states of a Markov chain but one are taken out one after the other; what is left is the way back to that one.
    private static double Gain(double[,] share, int entry)
    {
        var t = (double[,])share.Clone();
        var rest = Enumerable.Range(0, t.GetLength(0)).Where(state => state != entry).Append(entry).ToArray();
        for (var taken = 0; taken < rest.Length - 1; taken++)
        {
            var k = rest[taken];
            if (t[k, k] >= 1 - 1e-9)
            {
                return t[k, k];
            }

            foreach (var i in rest[(taken + 1)..])
            {
                foreach (var j in rest[(taken + 1)..])
                {
                    t[i, j] += t[i, k] * t[k, j] / (1 - t[k, k]);
                }
            }
        }

        return t[entry, entry];
    }

    // Gauss-Jordan on (I - T') x = outside; the loop ends, so no pivot is 0.
    private static double[] Inflow(double[,] share, double[] outside)
    {
        var n = outside.Length;
        var x = (double[])outside.Clone();
        var a = new double[n, n];
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j < n; j++)
            {
                a[i, j] = (i == j ? 1 : 0) - share[j, i];
            }
        }

        for (var k = 0; k < n; k++)
        {
            for (var i = 0; i < n; i++)
            {
                var factor = a[i, k] / a[k, k];
                if (i == k || factor == 0)
                {
                    continue;
                }

                for (var j = k; j < n; j++)
                {
                    a[i, j] -= factor * a[k, j];
                }

                x[i] -= factor * x[k];
            }
        }

        for (var k = 0; k < n; k++)
        {
            x[k] /= a[k, k];
        }

        return x;
    }
}
