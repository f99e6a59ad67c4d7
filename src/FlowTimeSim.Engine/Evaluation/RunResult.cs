using System.Diagnostics.CodeAnalysis;

namespace FlowTimeSim.Engine;

/// <summary>The kept series of a run, each with one value a bin.</summary>
public sealed class RunResult
{
    private readonly Program program;
    private readonly double[][] columns;

    internal RunResult(Program program)
    {
        this.program = program;
        columns = new double[program.Names.Count][];
        for (var i = 0; i < columns.Length; i++)
        {
            columns[i] = GC.AllocateUninitializedArray<double>(program.Bins);
        }
    }

    /// <summary>The number of bins of every series.</summary>
    public int Bins => program.Bins;

    /// <summary>The names of the series, in the order in which they were kept.</summary>
    public IReadOnlyList<string> Names => program.Names;

    /// <summary>The first value that is not finite, by bin and then by the order of the series; none when all are finite.</summary>
    public NonFinite? FirstNonFinite { get; internal set; }

    internal double[][] Columns => columns;

    /// <summary>The values of a series.</summary>
    /// <exception cref="KeyNotFoundException">No series has this name.</exception>
    public ReadOnlySpan<double> this[string name] => columns[Position(name)];

    /// <summary>The values of a series.</summary>
    /// <exception cref="KeyNotFoundException">No series has this name.</exception>
    public ReadOnlyMemory<double> Series(string name) => columns[Position(name)];

    /// <summary>The values of a series by its position in <see cref="Names"/>.</summary>
    public ReadOnlyMemory<double> Series(int index) => columns[index];

    /// <summary>The values of a series, if there is one of this name.</summary>
    public bool TryGet(string name, [NotNullWhen(true)] out ReadOnlyMemory<double>? series)
    {
        var position = program.Position(name);
        series = position < 0 ? null : columns[position];
        return position >= 0;
    }

    /// <summary>Notes a value that is not finite; the first by bin, then by series, stays.</summary>
    internal void Note(int series, int bin, double value)
    {
        if (FirstNonFinite is not { } first || bin < first.Bin || (bin == first.Bin && series < program.Position(first.Name)))
        {
            FirstNonFinite = new NonFinite(program.Names[series], bin, value);
        }
    }

    private int Position(string name)
    {
        var position = program.Position(name);
        return position >= 0 ? position : throw new KeyNotFoundException($"The run has no series '{name}'.");
    }
}
