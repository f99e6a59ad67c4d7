using FlowTimeSim.Compiler.Text;

namespace FlowTimeSim.Compiler.Diagnostics;

/// <summary>Another place that a finding speaks of, with what is there.</summary>
public sealed record RelatedPlace(Location Where, string Message);
