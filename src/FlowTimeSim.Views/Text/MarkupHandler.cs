using System.Globalization;
using System.Runtime.CompilerServices;

namespace FlowTimeSim.Views.Text;

/// <summary>Writes an interpolated string into a <see cref="Markup"/>: literals as they are, holes escaped.</summary>
[InterpolatedStringHandler]
internal readonly struct MarkupHandler
{
    private readonly Markup markup;

    /// <summary>Called by the compiler.</summary>
    public MarkupHandler(int literalLength, int formattedCount, Markup markup)
    {
        _ = formattedCount;
        this.markup = markup;
        markup.Builder.EnsureCapacity(markup.Builder.Length + literalLength);
    }

    /// <summary>Markup from this assembly's sources.</summary>
    public void AppendLiteral(string literal) => markup.Builder.Append(literal);

    /// <summary>A text from anywhere.</summary>
    public void AppendFormatted(string? text) => MarkupText.Append(markup.Builder, text);

    /// <summary>A count or an index.</summary>
    public void AppendFormatted(int number) => markup.Builder.Append(CultureInfo.InvariantCulture, $"{number}");

    /// <summary>A coordinate, to a tenth of a pixel.</summary>
    public void AppendFormatted(double coordinate) => markup.Builder.Append(Figures.Coordinate(coordinate));

    /// <summary>Markup made before.</summary>
    public void AppendFormatted(Markup inner) => markup.Builder.Append(inner.Builder);
}
