using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace FlowTimeSim.Engine;

/// <summary>All steps of a plan over one block of bins for a group of replicas.</summary>
internal readonly ref struct GroupRun(ReplicaGroup group, int start, int count)
{
    private const int Lanes = ReplicaGroup.Lanes;

    private readonly Plan plan = group.Plan;
    private readonly ref double origin = ref group.Arena.Origin;

    public void Run()
    {
        foreach (ref readonly var step in plan.Steps)
        {
            Run(step);
        }

        if (start + count == group.Program.Bins)
        {
            return;
        }

        foreach (ref readonly var window in plan.Windows.AsSpan())
        {
            if (window.Slides)
            {
                var from = (window.Start + count - window.History) * Lanes;
                group.Arena.Span.Slice(from, window.History * Lanes).CopyTo(group.Arena.Span[((window.Start - window.History) * Lanes)..]);
            }
        }
    }

    private void Run(in Step step)
    {
        switch (step.Code)
        {
            case Code.Add: Binary<AddKernel>(step); break;
            case Code.Subtract: Binary<SubtractKernel>(step); break;
            case Code.Multiply: Binary<MultiplyKernel>(step); break;
            case Code.Divide: Binary<DivideKernel>(step); break;
            case Code.Minimum: Binary<MinimumKernel>(step); break;
            case Code.Maximum: Binary<MaximumKernel>(step); break;
            case Code.Step or Code.GreaterOrEqual: Binary<GreaterOrEqualKernel>(step); break;
            case Code.Less: Binary<LessKernel>(step); break;
            case Code.LessOrEqual: Binary<LessOrEqualKernel>(step); break;
            case Code.Greater: Binary<GreaterKernel>(step); break;
            case Code.Equal: Binary<EqualKernel>(step); break;
            case Code.NotEqual: Binary<NotEqualKernel>(step); break;
            case Code.Keep: Keep(step); break;
            case Code.Loop: Loop(step.Detail); break;
            case Code.Copy: Copy(step); break;
            default: Serial(step); break;
        }
    }

    private void Binary<TOperation>(in Step step)
        where TOperation : struct, IBinary
    {
        ref var target = ref At(step.Target, 0);
        ref var a = ref At(step.A, 0);
        ref var b = ref At(step.B, 1);
        if (step.A.Form == OperandForm.Scalar)
        {
            Engine.Binary<TOperation>.LeftConstant(ref target, a, ref b, count * Lanes);
        }
        else if (step.B.Form == OperandForm.Scalar)
        {
            Engine.Binary<TOperation>.RightConstant(ref target, ref a, b, count * Lanes);
        }
        else
        {
            Engine.Binary<TOperation>.Series(ref target, ref a, ref b, count * Lanes);
        }
    }

    private void Serial(in Step step)
    {
        ref var target = ref At(step.Target, 0);
        ref var a = ref At(step.A, 0);
        ref var b = ref At(step.B, 1);
        ref var c = ref At(step.C, 2);
        switch (step.Code)
        {
            case Code.Modulo:
                SerialKernels.Modulo(ref target, ref a, Mask(step.A), ref b, Mask(step.B), count * Lanes);
                break;
            case Code.Select:
                SerialKernels.Select(ref target, ref a, Mask(step.A), ref b, Mask(step.B), ref c, Mask(step.C), count * Lanes);
                break;
            case Code.Dispatch:
                GroupKernels.Dispatch(ref target, ref a, Stride(step.A), ref b, Stride(step.B), plan.Details[step.Detail], start, count);
                break;
            case Code.Pulse:
                GroupKernels.Pulse(ref target, ref a, Stride(step.A), plan.Details[step.Detail], start, count);
                break;
            case Code.Queue:
                ref var level = ref Unsafe.Add(ref origin, step.Detail * Lanes);
                GroupKernels.Queue(ref target, ref a, Stride(step.A), ref b, Stride(step.B), ref c, Stride(step.C), ref level, count);
                break;
            case Code.Shift:
                GroupKernels.Shift(ref target, ref a, plan.Details[step.Detail], start, count);
                break;
            case Code.Convolve:
                GroupKernels.Convolve(ref target, ref a, plan.Details[step.Detail].Values!, start, count);
                break;
            default:
                SerialKernels.Unary(step.Code, ref target, ref a, count * Lanes);
                break;
        }
    }

    private void Loop(int number)
    {
        var loop = group.Loops[number];
        var template = plan.Loops[number];
        for (var i = 0; i < loop.Length; i++)
        {
            if (template[i].Columns != OperandForms.None)
            {
                loop[i] = template[i].At(start);
            }
        }

        GroupLoop.Run(loop, ref origin, plan.Details, start, count);
    }

    private void Keep(in Step step)
    {
        var values = group.Columns[step.Detail].Span.Slice(start * Lanes, count * Lanes);
        if (step.A.Form == OperandForm.Scalar)
        {
            values.Fill(At(step.A, 0));
        }

        ref var source = ref step.A.Form == OperandForm.Scalar ? ref MemoryMarshal.GetReference(values) : ref At(step.A, 0);
        for (var i = Keeping.Copy(ref source, values); i >= 0 && i < values.Length; i++)
        {
            if (!double.IsFinite(values[i]))
            {
                Note(group.Kept[step.Detail], i % Lanes, start + (i / Lanes), values[i]);
            }
        }
    }

    // The first by bin, then by the order of the series.
    private void Note(int series, int lane, int bin, double value)
    {
        ref var first = ref group.FirstNonFinite[lane];
        if (first is not { } before || bin < before.Bin || (bin == before.Bin && series < group.Program.Position(before.Name)))
        {
            first = new NonFinite(group.Program.Names[series], bin, value);
        }
    }

    private void Copy(in Step step)
    {
        var target = MemoryMarshal.CreateSpan(ref At(step.Target, 0), count * Lanes);
        if (step.A.Form == OperandForm.Scalar)
        {
            target.Fill(At(step.A, 0));
        }
        else if (step.A.Series >= 0 && group.Own(step.A.Series) is null)
        {
            GroupKernels.Broadcast(ref target[0], plan.Series[step.A.Series].AsSpan(start, count));
        }
        else
        {
            MemoryMarshal.CreateReadOnlySpan(ref At(step.A, 0), target.Length).CopyTo(target);
        }
    }

    private ref double At(in Operand operand, int position)
    {
        var offset = operand.Form == OperandForm.Column ? operand.Offset + start : operand.Offset;
        if (operand.Series < 0)
        {
            return ref Unsafe.Add(ref origin, offset * Lanes);
        }

        if (group.Own(operand.Series) is { } values)
        {
            return ref values.Span[offset * Lanes];
        }

        ref var room = ref group.Broadcasts.Span[position * plan.Block * Lanes];
        GroupKernels.Broadcast(ref room, plan.Series[operand.Series].AsSpan(offset, count));
        return ref room;
    }

    private static int Mask(in Operand operand) => operand.Form == OperandForm.Scalar ? 0 : -1;

    private static int Stride(in Operand operand) => operand.Form == OperandForm.Scalar ? 0 : Lanes;
}
