using System.Reflection.Emit;

namespace FlowTimeSim.Engine;

/// <summary>
/// Writes a feedback component as one method: results stay in registers from bin to bin, where the interpreter goes through memory after every operation.
/// The operations and their order are the interpreter's, so the bits are too.
/// </summary>
internal sealed class LoopCompiler
{
    private readonly LoopItem[] items;
    private readonly ILGenerator il;
    private readonly Dictionary<int, LocalBuilder> series = [];
    private readonly Dictionary<int, LocalBuilder> constants = [];
    private readonly LocalBuilder[] results;
    private readonly Dictionary<int, LocalBuilder> previous = [];
    private readonly Dictionary<int, LocalBuilder> levels = [];
    private readonly LocalBuilder offset; // of the bin in its block, in bytes

    private LoopCompiler(LoopItem[] items, ILGenerator il)
    {
        this.items = items;
        this.il = il;
        offset = il.DeclareLocal(typeof(nint));
        results = Array.ConvertAll(items, _ => il.DeclareLocal(typeof(double)));
    }

    /// <summary>Compiles a shape.</summary>
    public static LoopBody Compile(LoopShape shape)
    {
        Type[] parameters = [typeof(double).MakeByRefType(), typeof(int[]), typeof(Value[]), typeof(int), typeof(int)];
        var method = new DynamicMethod("Loop", typeof(void), parameters, typeof(LoopCompiler).Module, skipVisibility: true);
        new LoopCompiler(shape.Items, method.GetILGenerator(64 * shape.Items.Length)).Write();
        return method.CreateDelegate<LoopBody>();
    }

    private void Write()
    {
        foreach (var item in items)
        {
            Enter(item);
        }

        var turn = il.DefineLabel();
        var test = il.DefineLabel();
        il.Emit(OpCodes.Br, test);
        il.MarkLabel(turn);
        for (var k = 0; k < items.Length; k++)
        {
            Turn(items[k], k);
        }

        foreach (var (result, local) in previous)
        {
            il.Emit(OpCodes.Ldloc, results[result]);
            il.Emit(OpCodes.Stloc, local);
        }

        il.Emit(OpCodes.Ldloc, offset);
        il.Emit(OpCodes.Ldc_I4_8);
        il.Emit(OpCodes.Add);
        il.Emit(OpCodes.Stloc, offset);
        il.MarkLabel(test);
        il.Emit(OpCodes.Ldloc, offset);
        il.Emit(OpCodes.Ldarg_S, (byte)4);
        il.Emit(OpCodes.Ldc_I4_8);
        il.Emit(OpCodes.Mul);
        il.Emit(OpCodes.Conv_I);
        il.Emit(OpCodes.Blt, turn);
        foreach (var (place, level) in levels)
        {
            Address(place);
            il.Emit(OpCodes.Ldloc, level);
            il.Emit(OpCodes.Stind_R8);
        }

        il.Emit(OpCodes.Ret);
    }

    /// <summary>Before the first bin: addresses, constants, and what the bin before the block left.</summary>
    private void Enter(in LoopItem item)
    {
        Series(item.Target);
        foreach (var source in (ReadOnlySpan<Source>)[item.A, item.B, item.C])
        {
            switch (source.From)
            {
                case SourceKind.Constant when !constants.ContainsKey(source.Number):
                    constants[source.Number] = Loaded(source.Number, 0);
                    break;
                case SourceKind.Previous when !previous.ContainsKey(source.Number):
                    previous[source.Number] = Loaded(items[source.Number].Target, -sizeof(double));
                    break;
                case SourceKind.Series:
                    Series(source.Number);
                    break;
            }
        }

        if (item.Code == Code.Queue)
        {
            levels[item.Detail] = Loaded(item.Detail, 0);
        }
    }

    private void Turn(in LoopItem item, int number)
    {
        switch (item.Code)
        {
            case Code.Queue:
                il.Emit(OpCodes.Ldloc, levels[item.Detail]);
                Load(item.A, item.B, item.C);
                break;
            case Code.Select:
                Load(item.A, item.B, item.C);
                break;
            case Code.Shift or Code.Convolve:
                il.Emit(OpCodes.Ldloc, series[item.A.Number]);
                il.Emit(OpCodes.Ldloc, offset);
                il.Emit(OpCodes.Add);
                Parameters(item.Detail);
                break;
            case Code.Pulse:
                Load(item.A);
                Parameters(item.Detail);
                break;
            case Code.Dispatch:
                Load(item.A, item.B);
                Parameters(item.Detail);
                break;
            case <= Code.NotEqual:
                Load(item.A, item.B);
                break;
            default:
                Load(item.A);
                break;
        }

        il.Emit(OpCodes.Call, LoopMethods.Of(item.Code));
        il.Emit(OpCodes.Stloc, results[number]);
        if (item.Code == Code.Queue)
        {
            il.Emit(OpCodes.Ldloc, results[number]);
            il.Emit(OpCodes.Stloc, levels[item.Detail]);
        }

        il.Emit(OpCodes.Ldloc, series[item.Target]);
        il.Emit(OpCodes.Ldloc, offset);
        il.Emit(OpCodes.Add);
        il.Emit(OpCodes.Ldloc, results[number]);
        il.Emit(OpCodes.Stind_R8);
    }

    private void Load(params ReadOnlySpan<Source> sources)
    {
        foreach (var source in sources)
        {
            switch (source.From)
            {
                case SourceKind.Result: il.Emit(OpCodes.Ldloc, results[source.Number]); break;
                case SourceKind.Previous: il.Emit(OpCodes.Ldloc, previous[source.Number]); break;
                case SourceKind.Constant: il.Emit(OpCodes.Ldloc, constants[source.Number]); break;
                default:
                    il.Emit(OpCodes.Ldloc, series[source.Number]);
                    il.Emit(OpCodes.Ldloc, offset);
                    il.Emit(OpCodes.Add);
                    il.Emit(OpCodes.Ldind_R8);
                    break;
            }
        }
    }

    /// <summary>details, details number, bin.</summary>
    private void Parameters(int place)
    {
        il.Emit(OpCodes.Ldarg_2);
        il.Emit(OpCodes.Ldarg_1);
        il.Emit(OpCodes.Ldc_I4, place);
        il.Emit(OpCodes.Ldelem_I4);
        il.Emit(OpCodes.Ldloc, offset);
        il.Emit(OpCodes.Ldc_I4_3);
        il.Emit(OpCodes.Shr);
        il.Emit(OpCodes.Conv_I4);
        il.Emit(OpCodes.Ldarg_3);
        il.Emit(OpCodes.Add);
    }

    private void Series(int place)
    {
        if (!series.ContainsKey(place))
        {
            series[place] = il.DeclareLocal(typeof(double).MakeByRefType());
            Address(place);
            il.Emit(OpCodes.Stloc, series[place]);
        }
    }

    private LocalBuilder Loaded(int place, int bytes)
    {
        var local = il.DeclareLocal(typeof(double));
        Address(place);
        il.Emit(OpCodes.Ldc_I4, bytes);
        il.Emit(OpCodes.Add);
        il.Emit(OpCodes.Ldind_R8);
        il.Emit(OpCodes.Stloc, local);
        return local;
    }

    private void Address(int place)
    {
        il.Emit(OpCodes.Ldarg_0);
        il.Emit(OpCodes.Ldarg_1);
        il.Emit(OpCodes.Ldc_I4, place);
        il.Emit(OpCodes.Ldelem_I4);
        il.Emit(OpCodes.Conv_I);
        il.Emit(OpCodes.Ldc_I4_8);
        il.Emit(OpCodes.Mul);
        il.Emit(OpCodes.Add);
    }
}
