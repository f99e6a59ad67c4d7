namespace FlowTimeSim.Engine;

/// <summary>Which places of an instruction follow the bins of the whole grid.</summary>
[Flags]
internal enum OperandForms : byte
{
    None = 0,
    Target = 1,
    A = 2,
    B = 4,
    C = 8,
}
