namespace FlowTimeSim.Compiler.Units;

/// <summary>What came of reading a unit: the unit, or the word that is none and where it stands in the text.</summary>
internal readonly record struct UnitReading(Unit? Unit, string UnknownWord, int Offset);
