namespace FlowTimeSim.Engine;

/// <summary>
/// What two loops have in common when they differ only in where their numbers stand: a hundred buffers in a row are one shape, compiled once.
/// </summary>
internal sealed class LoopShape
{
    private readonly Dictionary<int, int> results = []; // target place -> instruction
    private readonly List<(int Place, bool Moves)> places = [];
    private readonly Dictionary<(int, bool), int> known = [];

    public LoopShape(Instruction[] loop)
    {
        Items = new LoopItem[loop.Length];
        for (var k = 0; k < loop.Length; k++)
        {
            results[loop[k].Target] = k;
        }

        for (var k = 0; k < loop.Length; k++)
        {
            var x = loop[k];
            var addressed = x.Code is Code.Shift or Code.Convolve;
            Items[k] = new LoopItem(
                x.Code,
                Place(x.Target, x.Columns.HasFlag(OperandForms.Target)),
                addressed ? new Source(SourceKind.Series, Place(x.A, x.Columns.HasFlag(OperandForms.A))) : At(k, x.A, x.MaskA, x.Columns.HasFlag(OperandForms.A)),
                At(k, x.B, x.MaskB, x.Columns.HasFlag(OperandForms.B)),
                At(k, x.C, x.MaskC, x.Columns.HasFlag(OperandForms.C)),
                Detail(x));
        }

        Key = string.Join(';', Items.Select(i => i.ToString()));
    }

    public LoopItem[] Items { get; }

    /// <summary>Equal for loops of the same shape.</summary>
    public string Key { get; }

    /// <summary>Where the numbers stand, and whether that follows the bins.</summary>
    public IReadOnlyList<(int Place, bool Moves)> Places => places;

    private Source At(int reader, int place, int mask, bool moves)
    {
        if (mask == 0)
        {
            return new Source(SourceKind.Constant, Place(place, false));
        }

        if (results.TryGetValue(place, out var result) && result < reader)
        {
            return new Source(SourceKind.Result, result);
        }

        return results.TryGetValue(place + 1, out var previous)
            ? new Source(SourceKind.Previous, previous)
            : new Source(SourceKind.Series, Place(place, moves));
    }

    /// <summary>The level of a queue stands in the arena; other parameters are named by a number that is handed over as a place.</summary>
    private int Detail(in Instruction x) => x.Code is Code.Queue or Code.Shift or Code.Convolve or Code.Pulse or Code.Dispatch ? Fresh(x.Detail) : -1;

    private int Place(int place, bool moves)
    {
        if (!known.TryGetValue((place, moves), out var number))
        {
            known[(place, moves)] = number = places.Count;
            places.Add((place, moves));
        }

        return number;
    }

    private int Fresh(int number)
    {
        places.Add((number, false));
        return places.Count - 1;
    }
}
