using FlowTimeSim.Compiler.Text;

namespace FlowTimeSim.Assessment.Quality;

/// <summary>Points lost: the rule, the evidence, and what mending it wins.</summary>
public sealed record LostPoint(string Component, string Reason, Location? Where, double Gain);
