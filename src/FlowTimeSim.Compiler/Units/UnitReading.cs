namespace FlowTimeSim.Compiler.Units;

/// <summary>What came of reading a unit: the unit, or the word that is none and where it stands in the text.</summary>
internal readonly record struct UnitReading(Unit? Unit, string UnknownWord, int Offset)
{
    /// <summary>In which power the length of a bin is in it.</summary>
    public int BinPower { get; init; }
}
