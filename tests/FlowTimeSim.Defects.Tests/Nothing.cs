namespace FlowTimeSim.Defects.Tests;

/// <summary>An assertion that shows, a line each, what should not be there: the usual one cuts long texts short.</summary>
internal static class Nothing
{
    public static void Of<T>(IEnumerable<T> items)
    {
        var text = string.Join('\n', items);
        Assert.True(text.Length == 0, text);
    }
}
