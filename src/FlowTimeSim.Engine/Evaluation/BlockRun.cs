using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace FlowTimeSim.Engine;

/// <summary>All steps of a plan over one block of bins.</summary>
internal readonly ref struct BlockRun(Workspace workspace, Span<double> arena, int start, int count)
{
    private readonly ref double origin = ref MemoryMarshal.GetReference(arena);
    private readonly Span<double> arena = arena;
    private readonly Plan plan = workspace.Plan;

    public void Run()
    {
        foreach (ref readonly var step in plan.Steps)
        {
            Run(step);
        }

        if (start + count == workspace.Program.Bins)
        {
            return;
        }

        foreach (ref readonly var window in plan.Windows.AsSpan())
        {
            if (window.Slides)
            {
                arena.Slice(window.Start + count - window.History, window.History).CopyTo(arena[(window.Start - window.History)..]);
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
            default: Serial(step); break;
        }
    }

    private void Serial(in Step step)
    {
        ref var target = ref At(step.Target);
        ref var a = ref At(step.A);
        ref var b = ref At(step.B);
        int maskA = Mask(step.A), maskB = Mask(step.B);
        switch (step.Code)
        {
            case Code.Modulo:
                SerialKernels.Modulo(ref target, ref a, maskA, ref b, maskB, count);
                break;
            case Code.Select:
                SerialKernels.Select(ref target, ref a, maskA, ref b, maskB, ref At(step.C), Mask(step.C), count);
                break;
            case Code.Dispatch:
                SerialKernels.Dispatch(ref target, ref a, maskA, ref b, maskB, plan.Details[step.Detail], start, count);
                break;
            case Code.Pulse:
                SerialKernels.Pulse(ref target, ref a, maskA, plan.Details[step.Detail], start, count);
                break;
            case Code.Queue:
                SerialKernels.Queue(ref target, ref a, maskA, ref b, maskB, ref At(step.C), Mask(step.C), ref arena[step.Detail], count);
                break;
            case Code.Shift:
                SerialKernels.Shift(ref target, ref a, plan.Details[step.Detail], start, count);
                break;
            case Code.Convolve:
                SerialKernels.Convolve(ref target, ref a, plan.Details[step.Detail].Values!, start, count);
                break;
            case Code.Copy:
                Copy(step.A, MemoryMarshal.CreateSpan(ref target, count));
                break;
            default:
                SerialKernels.Unary(step.Code, ref target, ref a, count);
                break;
        }
    }

    private void Binary<TOperation>(in Step step)
        where TOperation : struct, IBinary
    {
        ref var target = ref At(step.Target);
        ref var a = ref At(step.A);
        ref var b = ref At(step.B);
        if (step.A.Form == OperandForm.Scalar)
        {
            Engine.Binary<TOperation>.LeftConstant(ref target, a, ref b, count);
        }
        else if (step.B.Form == OperandForm.Scalar)
        {
            Engine.Binary<TOperation>.RightConstant(ref target, ref a, b, count);
        }
        else
        {
            Engine.Binary<TOperation>.Series(ref target, ref a, ref b, count);
        }
    }

    private void Loop(int number)
    {
        if (workspace.Compiled?.Bodies[number] is { } body)
        {
            body(ref origin, workspace.Places(number, start), plan.Details, start, count);
            return;
        }

        var loop = workspace.Loops[number];
        var template = plan.Loops[number];
        for (var i = 0; i < loop.Length; i++)
        {
            if (template[i].Columns != OperandForms.None)
            {
                loop[i] = template[i].At(start);
            }
        }

        BinByBin.Run(loop, ref origin, plan.Details, start, count);
    }

    private void Keep(in Step step)
    {
        var values = workspace.Result.Columns[step.Detail].AsSpan(start, count);
        if (step.A.Form == OperandForm.Scalar)
        {
            values.Fill(At(step.A));
        }

        ref var source = ref step.A.Form == OperandForm.Scalar ? ref MemoryMarshal.GetReference(values) : ref At(step.A);
        if (Keeping.Copy(ref source, values) is >= 0 and var bin)
        {
            workspace.Result.Note(step.Detail, start + bin, values[bin]);
        }
    }

    private void Copy(Operand source, Span<double> target)
    {
        if (source.Form == OperandForm.Scalar)
        {
            target.Fill(At(source));
        }
        else
        {
            MemoryMarshal.CreateReadOnlySpan(ref At(source), target.Length).CopyTo(target);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ref double At(in Operand operand)
    {
        var offset = operand.Form == OperandForm.Column ? operand.Offset + start : operand.Offset;
        return ref operand.Series < 0
            ? ref Unsafe.Add(ref origin, offset)
            : ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(workspace.Series[operand.Series]), offset);
    }

    private static int Mask(in Operand operand) => operand.Form == OperandForm.Scalar ? 0 : -1;
}
