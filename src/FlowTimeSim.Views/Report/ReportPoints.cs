namespace FlowTimeSim.Views.Report;

/// <summary>How much of a page lines may take: the more lines, the fewer points each keeps, so that a report stays below half a megabyte.</summary>
internal static class ReportPoints
{
    private const int ForAll = 24_000;
    private const int Fewest = 6_000;
    private const int MostPerLine = 2_000;

    /// <summary>The most lines that a page draws in charts.</summary>
    internal const int MostLines = 24;

    /// <summary>The points of each line when there are so many, beside a picture of so many components.</summary>
    public static int PerLine(int lines, int components = 0) =>
        Math.Min(MostPerLine, Math.Max(Fewest, ForAll - (90 * components)) / Math.Max(1, lines));

    /// <summary>The most rows of each table when there are so many lines.</summary>
    public static int Rows(int lines) => lines <= 8 ? 100 : lines <= 12 ? 60 : 30;
}
