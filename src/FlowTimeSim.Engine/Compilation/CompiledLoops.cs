using System.Runtime.CompilerServices;

namespace FlowTimeSim.Engine;

/// <summary>The machine code of a plan's loops, one body a shape.</summary>
internal sealed class CompiledLoops
{
    /// <summary>Longer loops are interpreted: the compiler's time grows faster than their length.</summary>
    private const int LongestLoop = 400;

    private CompiledLoops(LoopBody?[] bodies, (int Place, bool Moves)[][] places)
    {
        Bodies = bodies;
        Places = places;
    }

    /// <summary>The body of each loop; none where it is interpreted.</summary>
    public LoopBody?[] Bodies { get; }

    /// <summary>The places of each loop.</summary>
    public (int Place, bool Moves)[][] Places { get; }

    /// <summary>Compiles what is worth it.</summary>
    public static CompiledLoops Compile(Instruction[][] loops)
    {
        var known = new Dictionary<string, LoopBody>(StringComparer.Ordinal);
        var bodies = new LoopBody?[loops.Length];
        var places = new (int Place, bool Moves)[loops.Length][];
        for (var i = 0; i < loops.Length; i++)
        {
            places[i] = [];
            if (loops[i].Length > LongestLoop || !RuntimeFeature.IsDynamicCodeCompiled)
            {
                continue;
            }

            var shape = new LoopShape(loops[i]);
            if (!known.TryGetValue(shape.Key, out var body))
            {
                known[shape.Key] = body = LoopCompiler.Compile(shape);
            }

            bodies[i] = body;
            places[i] = [.. shape.Places];
        }

        return new CompiledLoops(bodies, places);
    }
}
