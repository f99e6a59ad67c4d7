namespace FlowTimeSim.Engine;

/// <summary>
/// Gives values their places in the arena. Block buffers begin on a cache line, and are a cache line longer than the block, so that many of them
/// do not fall into the same sets of the cache.
/// </summary>
internal sealed class Layout
{
    private const int Line = 8; // doubles in a cache line
    private const int CellsAtOnce = 64;

    private readonly Histories histories;
    private readonly int bins;
    private readonly int block;
    private readonly Operand[] places;
    private readonly int[] buffer; // of each value: its block buffer, or -1
    private readonly Rows<int> free = new();
    private readonly Rows<Preset> presets = new();
    private readonly Rows<Window> windows = new();
    private readonly Value[] values;
    private int length;
    private int buffers;
    private int cell;
    private int cells;

    public Layout(Value[] values, ComponentList components, int bins, int block)
    {
        this.values = values;
        this.bins = bins;
        this.block = block;
        histories = new Histories(values, components);
        places = new Operand[values.Length];
        buffer = new int[values.Length];
        for (var i = 0; i < buffer.Length; i++)
        {
            buffer[i] = -1; // Array.Fill is compiled when it runs
        }
    }

    /// <summary>True for a component that must go bin by bin.</summary>
    public bool IsLoop(ReadOnlySpan<int> members) => histories.IsLoop(members);

    /// <summary>True for a constant or given series that must stand in the arena, bin by bin.</summary>
    public bool IsStored(int value) => histories.IsStored(value);

    /// <summary>True for a shift that is only another look at its source.</summary>
    public bool IsView(int value) => histories.IsView(value);

    public Operand Place(int value) => values[value].Code == Code.Shift && histories.IsView(value)
        ? places[values[value].A].Back(values[value].Lag)
        : places[value];

    public void Put(int value, Operand place) => places[value] = place;

    public void Constant(int value, double number) => places[value] = new Operand(State(number), -1, OperandForm.Scalar);

    /// <summary>One number of the arena with its value before the run.</summary>
    public int State(double initial)
    {
        if (cells == 0)
        {
            cell = Take(CellsAtOnce);
            cells = CellsAtOnce;
        }

        cells--;
        presets.Add(new Preset(cell, initial));
        return cell++;
    }

    /// <summary>Gives a value its block buffer, or its window when later bins read it. A view needs nothing.</summary>
    public void Allocate(int value)
    {
        if (histories.IsView(value))
        {
            return;
        }

        var history = histories.Needed(value);
        if (history > 0)
        {
            var whole = history > block && bins > block;
            var front = Rounded(history);
            var start = Take(front + Rounded(whole ? bins : block) + Line) + front;
            windows.Add(new Window(start, history, bins > block && !whole, histories.Before(value)));
            places[value] = new Operand(start, -1, whole ? OperandForm.Column : OperandForm.Block);
            return;
        }

        if (!free.TryTake(out var place))
        {
            place = Take(Rounded(block) + Line);
            buffers++;
        }

        buffer[value] = place;
        places[value] = new Operand(place, -1, OperandForm.Block);
    }

    /// <summary>Takes a value's block buffer back. Windows stay, and what was taken back stays taken.</summary>
    public void Release(int value)
    {
        if (buffer[value] >= 0)
        {
            free.Add(buffer[value]);
            buffer[value] = -1;
        }
    }

    public Plan Finish(Rows<Step> steps, Instruction[][] loops, int[] series, Value[] details) => new(block, length, steps, loops)
    {
        Presets = presets.ToArray(),
        Windows = windows.ToArray(),
        Series = Array.ConvertAll(series, value => values[value].Values!),
        SeriesValues = series,
        Details = details,
        Registers = buffers,
    };

    private static int Rounded(int count) => checked(count + Line - 1) / Line * Line;

    private int Take(int count)
    {
        var place = length;
        length = checked(length + count);
        return place;
    }
}
