using System.Reflection;
using System.Runtime.CompilerServices;

namespace FlowTimeSim.Engine;

/// <summary>The method for each operation of a loop. Interpreted, compiled and over blocks, an operation is the same method, or tested to be its equal.</summary>
internal static class LoopMethods
{
    /// <summary>The method of an operation on one or two numbers.</summary>
    public static MethodInfo Of(Code code) => code switch
    {
        Code.Add => Two(AddKernel.Apply),
        Code.Subtract => Two(SubtractKernel.Apply),
        Code.Multiply => Two(MultiplyKernel.Apply),
        Code.Divide => Two(DivideKernel.Apply),
        Code.Minimum => Two(Math.Min),
        Code.Maximum => Two(Math.Max),
        Code.Modulo => Two(Scalars.Modulo),
        Code.Step or Code.GreaterOrEqual => Two(GreaterOrEqualKernel.Apply),
        Code.Less => Two(LessKernel.Apply),
        Code.LessOrEqual => Two(LessOrEqualKernel.Apply),
        Code.Greater => Two(GreaterKernel.Apply),
        Code.Equal => Two(EqualKernel.Apply),
        Code.NotEqual => Two(NotEqualKernel.Apply),
        Code.Floor => One(Math.Floor),
        Code.Ceiling => One(Math.Ceiling),
        Code.Absolute => One(Math.Abs),
        Code.Round => One(Scalars.Round),
        Code.Select => ((Func<double, double, double, double>)Scalars.Select).Method,
        Code.Queue => ((Func<double, double, double, double, double>)Scalars.Queue).Method,
        Code.Pulse => ((Func<double, Value[], int, int, double>)Pulse).Method,
        Code.Dispatch => ((Func<double, double, Value[], int, int, double>)Dispatch).Method,
        Code.Shift => ((Addressed)Shift).Method,
        Code.Convolve => ((Addressed)Convolve).Method,
        _ => throw new ArgumentOutOfRangeException(nameof(code), code, null),
    };

    private delegate double Addressed(ref double source, Value[] details, int detail, int bin);

    /// <summary>A shift within a loop; the source stands at the same bin.</summary>
    public static double Shift(ref double source, Value[] details, int detail, int bin)
    {
        ref readonly var shift = ref details[detail];
        return bin < shift.Lag ? shift.Number : Unsafe.Add(ref source, -shift.Lag);
    }

    /// <summary>A convolution within a loop; the source stands at the same bin.</summary>
    public static double Convolve(ref double source, Value[] details, int detail, int bin)
    {
        var kernel = details[detail].Values!;
        var sum = 0.0;
        for (var age = 0; age < kernel.Length && age <= bin; age++)
        {
            var value = Unsafe.Add(ref source, -age);
            sum += double.IsFinite(value) ? kernel[age] * value : 0;
        }

        return sum;
    }

    private static double Pulse(double amplitude, Value[] details, int detail, int bin) => Scalars.Pulse(amplitude, details[detail], bin);

    private static double Dispatch(double outflow, double capacity, Value[] details, int detail, int bin) =>
        Scalars.Dispatch(outflow, capacity, details[detail], bin);

    private static MethodInfo One(Func<double, double> method) => method.Method;

    private static MethodInfo Two(Func<double, double, double> method) => method.Method;
}
