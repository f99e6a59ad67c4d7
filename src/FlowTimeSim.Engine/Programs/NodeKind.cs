namespace FlowTimeSim.Engine;

/// <summary>What a node of a program does.</summary>
internal enum NodeKind : byte
{
    Scalar,
    Data,
    Unary,
    Binary,
    Select,
    Shift,
    Convolve,
    Pulse,
    Queue,
    Forward,
}
