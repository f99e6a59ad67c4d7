namespace FlowTimeSim.Compiler.Formatting;

/// <summary>A piece of a YAML text by character offsets; the end is exclusive.</summary>
internal readonly record struct Piece(PieceKind Kind, int Start, int End);
