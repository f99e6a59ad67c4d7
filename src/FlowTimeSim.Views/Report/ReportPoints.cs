namespace FlowTimeSim.Views.Report;

/// <summary>How much of a page lines may take: the more lines, the fewer points each keeps, so that a report stays below half a megabyte.</summary>
internal static class ReportPoints
{
    private const int ForAll = 24_000;
    private const int MostPerLine = 2_000;

    /// <summary>The most lines that a page draws in charts.</summary>
    internal const int MostLines = 24;

    /// <summary>The points of each line when there are so many.</summary>
    public static int PerLine(int lines) => Math.Min(MostPerLine, ForAll / Math.Max(1, lines));

    /// <summary>The most rows of each table when there are so many lines.</summary>
    public static int Rows(int lines) => lines <= 8 ? 100 : 60;
}
