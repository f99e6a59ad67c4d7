using FlowTimeSim.Views.Text;

namespace FlowTimeSim.Views.Layout;

/// <summary>Turns ranks and centres into pixels. Everything is computed along and across the ranks, and turned here.</summary>
internal sealed record LayoutFrame(
    int[] Rank, double[] Centre, double BoxAlong, double BoxAcross, double Gap, double Head, double Margin, bool IsTopDown)
{
    /// <summary>Where a rank begins.</summary>
    public double Start(int rank) => Head + (rank * (BoxAlong + Gap));

    /// <summary>The centre of a vertex across the ranks.</summary>
    public double Across(int vertex) => Margin + Centre[vertex];

    /// <summary>The outer edge of everything, across the ranks.</summary>
    public double End => Margin + Centre.Select((c, v) => c + (v < Rank.Length ? BoxAcross / 2 : 9)).DefaultIfEmpty(0).Max();

    /// <summary>A component's box.</summary>
    public BoxPlace Box(int component)
    {
        var (x, y) = Turn(Start(Rank[component]), Across(component) - (BoxAcross / 2));
        return IsTopDown ? new BoxPlace(x, y, BoxAcross, BoxAlong) : new BoxPlace(x, y, BoxAlong, BoxAcross);
    }

    /// <summary>A point in pixels.</summary>
    public (double X, double Y) Turn(double along, double across) => IsTopDown ? (across, along) : (along, across);

    /// <summary>A point as text of a path.</summary>
    public string At(double along, double across)
    {
        var (x, y) = Turn(along, across);
        return Figures.Coordinate(x) + " " + Figures.Coordinate(y);
    }
}
