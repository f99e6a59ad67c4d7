using FlowTimeSim.Compiler.Binding;
using FlowTimeSim.Compiler.Flow;

namespace FlowTimeSim.Compiler.Lowering;

/// <summary>How much of what enters a router reaches a buffer within the bin.</summary>
internal sealed class RouterShares(Shares shares, ILookup<string, BoundConnection> outOf)
{
    private readonly Dictionary<(string At, string Buffer), Bound> known = [];

    /// <summary>The part of what arrives at a component, a router or the buffer itself, that arrives at the buffer.</summary>
    public Bound Of(ComponentEntry at, ComponentEntry buffer)
    {
        if (at.Name == buffer.Name)
        {
            return Shares.Whole(at.Syntax.Id.Span);
        }

        if (at.Kind != ComponentKind.Router)
        {
            return Shares.Nothing(at.Syntax.Id.Span);
        }

        if (known.TryGetValue((at.Name, buffer.Name), out var share))
        {
            return share;
        }

        // Routers in a circle are reported as what they are: each other's input.
        known[(at.Name, buffer.Name)] = Shares.Nothing(at.Syntax.Id.Span);
        var sum = Shares.Nothing(at.Syntax.Id.Span);
        foreach (var connection in outOf[at.Name].Where(connection => connection.Syntax.Lag is null))
        {
            var owner = $"{at.Name}_to_{buffer.Name}";
            if (Of(connection.To, buffer) is { Known: not [0] } further)
            {
                var part = shares.Times(shares.Of(connection), further, owner);
                sum = sum.Known is [0] ? part : shares.Plus(sum, part, owner);
            }
        }

        return known[(at.Name, buffer.Name)] = sum;
    }
}
