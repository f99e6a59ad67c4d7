namespace FlowTimeSim.Views.Layout;

/// <summary>Where a connection runs.</summary>
/// <param name="Path">The text of a path's <c>d</c>, without the tip.</param>
/// <param name="Tip">The arrow's path.</param>
/// <param name="Labels">Places for a label, the best first: the point on the line above or beside which it stands.</param>
internal sealed record EdgePlace(string Path, string Tip, IReadOnlyList<(double X, double Y)> Labels);
