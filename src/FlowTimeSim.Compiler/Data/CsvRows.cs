using FlowTimeSim.Compiler.Text;

namespace FlowTimeSim.Compiler.Data;

/// <summary>Finds rows of a CSV file again: for findings that are made when the columns are put together.</summary>
internal static class CsvRows
{
    /// <summary>The place of a row of values.</summary>
    /// <param name="file">The CSV file.</param>
    /// <param name="row">From 0, without the row of names.</param>
    public static SourceSpan SpanOf(SourceText file, int row)
    {
        var cells = new CsvScanner(file.Text);
        for (var at = -1; !cells.AtEnd; at++)
        {
            var start = -1;
            do
            {
                cells.Read();
                start = start < 0 ? cells.Start : start;
            }
            while (!cells.EndsRow && cells.BadQuote < 0);
            if (at == row)
            {
                return file.Span with { Start = start, End = cells.End };
            }
        }

        return file.Span;
    }
}
