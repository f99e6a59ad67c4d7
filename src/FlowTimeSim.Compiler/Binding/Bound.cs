using System.Collections.Immutable;
using FlowTimeSim.Compiler.Expressions;
using FlowTimeSim.Compiler.Text;
using FlowTimeSim.Compiler.Units;

namespace FlowTimeSim.Compiler.Binding;

/// <summary>
/// A value over time with its unit. Either its numbers are known (one, or one a bin) or they come from a run, and then it is an
/// expression over node ids. Numbers are in <see cref="Unit"/> as it stands: its factor is applied where the value is used.
/// A value that could not be bound is null everywhere (it was reported), so that one mistake gives one message.
/// </summary>
internal sealed record Bound(Unit Unit, Nature Nature, SourceSpan Origin)
{
    /// <summary>The numbers, when nothing random or simulated is in them.</summary>
    public double[]? Known { get; init; }

    /// <summary>The expression over node ids; null when the numbers are known and no node has them.</summary>
    public Expression? Code { get; init; }

    /// <summary>The random part, of a PMF that is not a node yet. <see cref="Known"/> is its mean then.</summary>
    public PmfDraw? Draw { get; init; }

    /// <summary>The distribution of the PMF that a name stands for; the value is read from its node.</summary>
    public PmfDraw? Named { get; init; }

    /// <summary>By which power of the bin's length the numbers grow, where that is not what <see cref="Nature"/> says.</summary>
    public int? OwnBinPower { get; init; }

    /// <summary>By which power of the bin's length the numbers grow: 1 for a flow and for <c>bin</c>, 0 for a level or a rate.</summary>
    public int BinPower => OwnBinPower ?? (Nature == Nature.Flow ? 1 : 0);

    /// <summary>True of what leads back to itself: its unit is not known yet, and goes with every other.</summary>
    public bool IsUnknown { get; init; }

    /// <summary>What gave it its unit, for messages: names with the places where they are defined.</summary>
    public ImmutableArray<UnitOrigin> From { get; init; } = [];

    /// <summary>What bare numbers are per, in minutes; null when nobody said.</summary>
    public double? PerMinutes { get; init; }

    /// <summary>For a level as such: what it is before bin 0.</summary>
    public double Before { get; init; }

    /// <summary>True for data (values, csv, pmf), whose bare items are counts of a time.</summary>
    public bool IsData { get; init; }

    /// <summary>One known number.</summary>
    public bool IsScalar => Known is { Length: 1 };

    /// <summary>True for a literal nothing, which goes with every unit.</summary>
    public bool IsZero => Known is [0] && Nature == Nature.Bare;

    /// <summary>No item and no time.</summary>
    public bool IsPure => Unit.Items.IsEmpty && Unit.TimePower == 0;

    /// <summary>The source text, for messages.</summary>
    public string Text => Origin.Characters.ToString();

    /// <summary>A known number.</summary>
    public static Bound Number(double value, Unit unit, Nature nature, SourceSpan origin) => new(unit, nature, origin) { Known = [value] };
}
