namespace FlowTimeSim.Compiler.Text;

/// <summary>A place in a text, counted from 1 in UTF-16 code units, as editors and MSBuild count.</summary>
public readonly record struct LinePosition(int Line, int Column);
