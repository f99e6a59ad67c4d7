using System.Numerics;
using System.Runtime.Intrinsics;

namespace FlowTimeSim.Engine;

/// <summary>An operation on two numbers, one at a time and many at a time; each form gives the same bits.</summary>
internal interface IBinary
{
    static abstract double Apply(double a, double b);

    static abstract Vector<double> Apply(Vector<double> a, Vector<double> b);

    static abstract Vector512<double> Apply(Vector512<double> a, Vector512<double> b);
}
