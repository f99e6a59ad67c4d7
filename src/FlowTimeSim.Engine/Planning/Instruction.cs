namespace FlowTimeSim.Engine;

/// <summary>
/// One step of a loop in the form that its inner turn wants: operand x of bin i of the block stands in the arena at x + (i &amp; mask of x), so that constants
/// and series are read the same way.
/// </summary>
internal struct Instruction(Step step)
{
    public Code Code = step.Code;
    public OperandForms Columns = Column(step.Target, OperandForms.Target) | Column(step.A, OperandForms.A) | Column(step.B, OperandForms.B) | Column(step.C, OperandForms.C);
    public int Target = step.Target.Offset;
    public int A = step.A.Offset;
    public int MaskA = Mask(step.A);
    public int B = step.B.Offset;
    public int MaskB = Mask(step.B);
    public int C = step.C.Offset;
    public int MaskC = Mask(step.C);
    public int Detail = step.Detail;

    /// <summary>The same instruction for the block that starts at a bin.</summary>
    public readonly Instruction At(int start)
    {
        var moved = this;
        moved.Target += Columns.HasFlag(OperandForms.Target) ? start : 0;
        moved.A += Columns.HasFlag(OperandForms.A) ? start : 0;
        moved.B += Columns.HasFlag(OperandForms.B) ? start : 0;
        moved.C += Columns.HasFlag(OperandForms.C) ? start : 0;
        return moved;
    }

    private static int Mask(Operand operand) => operand.Form == OperandForm.Scalar ? 0 : -1;

    private static OperandForms Column(Operand operand, OperandForms position) => operand.Form == OperandForm.Column ? position : OperandForms.None;
}
