using FlowTimeSim.Compiler.Flow;
namespace FlowTimeSim.Assessment.Runs;
internal static class DerivedMeasures { public static double[] Compute(ModelRun r, SeriesInfo i)=>[]; }
