using FlowTimeSim.Compiler;
using FlowTimeSim.Compiler.Diagnostics;

namespace FlowTimeSim.Assessment.Expectations;

/// <summary>What the words of an expectation mean.</summary>
/// <param name="Model">Whose series and parameters are named.</param>
/// <param name="BareFlowMinutes">How many minutes a bare flow number is per, when the test file says so.</param>
/// <param name="IsEnsemble">Whether aggregates over replicas stand around those over bins.</param>
/// <param name="Findings">Where mistakes go.</param>
internal sealed record ExpectationContext(CompiledModel Model, double? BareFlowMinutes, bool IsEnsemble, FindingSink Findings);
