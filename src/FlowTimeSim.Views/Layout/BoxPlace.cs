namespace FlowTimeSim.Views.Layout;

/// <summary>Where a box is: its corner and size in pixels.</summary>
internal readonly record struct BoxPlace(double X, double Y, double Width, double Height)
{
    /// <summary>Whether two share any area.</summary>
    public bool Overlaps(BoxPlace other) =>
        X < other.X + other.Width && other.X < X + Width && Y < other.Y + other.Height && other.Y < Y + Height;
}
