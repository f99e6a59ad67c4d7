using System.Collections;

namespace FlowTimeSim.Compiler.Formatting;

/// <summary>The role of every line of a text.</summary>
internal sealed class LineRoles
{
    private readonly string text;
    private readonly TextLine[] lines;
    private readonly LineRole[] roles;
    private readonly BitArray kept;

    private LineRoles(string text, TextLine[] lines)
    {
        this.text = text;
        this.lines = lines;
        roles = [.. lines.Select(line => line.IsBlank ? LineRole.Blank : text[line.Content] == '#' ? LineRole.Comment : LineRole.Block)];
        kept = new BitArray(lines.Length);
    }

    /// <summary>The role of a line.</summary>
    public LineRole this[int line] => roles[line];

    /// <summary>True when blanks at the end of the line belong to a text.</summary>
    public bool KeepsItsEnd(int line) => kept[line];

    /// <summary>Finds them.</summary>
    public static LineRoles Of(string text, TextLine[] lines, List<Piece> pieces)
    {
        var result = new LineRoles(text, lines);
        var depth = 0;
        var opened = 0;
        foreach (var piece in pieces)
        {
            var line = TextLine.IndexOf(lines, piece.Start);
            switch (piece.Kind)
            {
                case PieceKind.Opening:
                    opened = depth++ == 0 ? line : opened;
                    break;
                case PieceKind.Closing when --depth == 0:
                    result.Mark(opened + 1, line, LineRole.Inside);
                    break;
                case PieceKind.Text when TextLine.IndexOf(lines, Math.Max(piece.Start, piece.End - 1)) is var last && last > line:
                    result.Keep(line, last - 1);
                    result.Mark(line + 1, last, LineRole.Text);
                    break;
                case PieceKind.Marker:
                    result.roles[line] = LineRole.Marker;
                    break;
            }
        }

        return result;
    }

    /// <summary>A text behind <c>|</c> or <c>&gt;</c> takes the lines below it that are blank or further in than what it belongs to.</summary>
    /// <param name="piece">The text.</param>
    /// <param name="parent">The column of the block in which it stands.</param>
    /// <returns>The first line, the line behind the last one, and the column of its content; null where there is none.</returns>
    public (int First, int End, int Column)? MarkBlockText(Piece piece, int parent)
    {
        var header = TextLine.IndexOf(lines, piece.Start);
        var first = header + 1;
        var end = first;
        int? column = null;
        for (var line = first; line < lines.Length && (lines[line].IsBlank || lines[line].Spaces > parent); line++)
        {
            if (!lines[line].IsBlank)
            {
                column ??= lines[line].Spaces;
                end = line + 1;
            }
            else if (text.AsSpan(piece.Start, Math.Min(3, lines[header].End - piece.Start)).Contains('+'))
            {
                end = line + 1;
            }
        }

        Keep(first, end - 1);
        for (var line = first; line < end; line++)
        {
            roles[line] = LineRole.BlockText;
        }

        return column is { } found ? (first, end, found) : null;
    }

    private void Keep(int first, int last)
    {
        for (var line = first; line <= last; line++)
        {
            kept[line] = true;
        }
    }

    private void Mark(int first, int last, LineRole role)
    {
        for (var line = first; line <= last; line++)
        {
            roles[line] = roles[line] is LineRole.Text || (role == LineRole.Inside && roles[line] == LineRole.Blank) ? roles[line] : role;
        }
    }
}
