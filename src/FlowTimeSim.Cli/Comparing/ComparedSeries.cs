using FlowTimeSim.Engine;

namespace FlowTimeSim.Cli.Comparing;

/// <summary>A series of a comparison: <c>same</c>, <c>changed</c>, <c>added</c> or <c>removed</c>.</summary>
internal sealed record ComparedSeries(string Name, string State, SeriesDifference? Difference);
