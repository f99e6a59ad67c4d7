using System.Collections.Immutable;
using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Text;

namespace FlowTimeSim.Compiler.Formatting;

/// <summary>The edits from a text to its canonical layout; none overlaps another.</summary>
internal sealed class LayoutEdits(SourceText source, TextLine[] lines, LineRoles roles)
{
    private readonly string text = source.Text;
    private readonly ImmutableArray<TextEdit>.Builder edits = ImmutableArray.CreateBuilder<TextEdit>();

    public static ImmutableArray<TextEdit> Of(SourceText source, TextLine[] lines, LineRoles roles, List<Piece> pieces, int[] columns)
    {
        var result = new LayoutEdits(source, lines, roles);
        result.Lines(columns);
        result.Spacing(pieces);
        result.End(pieces);
        return [.. result.edits.OrderBy(edit => edit.Span.Start).ThenBy(edit => edit.Span.End)];
    }

    private void Lines(int[] columns)
    {
        var last = Array.FindLastIndex(lines, line => !line.IsBlank);
        for (var i = 0; i < lines.Length; i++)
        {
            var line = lines[i];
            if (roles[i] == LineRole.Blank)
            {
                var isKept = i > 0 && i < last && roles[i - 1] != LineRole.Blank;
                Replace(line.Start, isKept ? line.End : line.Next, string.Empty);
                continue;
            }

            Replace(line.Start, line.Start + line.Spaces, new string(' ', columns[i]));
            if (!roles.KeepsItsEnd(i))
            {
                var end = line.End;
                while (end > line.Content && text[end - 1] is ' ' or '\t')
                {
                    end--;
                }

                Replace(end, line.End, string.Empty);
            }
        }
    }

    // One blank behind a colon and a dash; none between a key and its colon.
    private void Spacing(List<Piece> pieces)
    {
        var before = default(Piece?);
        foreach (var piece in pieces.Where(piece => piece.End > piece.Start))
        {
            if (before is { Kind: PieceKind.Text } && piece.Kind == PieceKind.Colon && IsOnOneLine(before.Value.End, piece.Start))
            {
                Replace(before.Value.End, piece.Start, string.Empty);
            }
            else if (before is { Kind: PieceKind.Colon or PieceKind.Dash } && IsOnOneLine(before.Value.End, piece.Start))
            {
                Replace(before.Value.End, piece.Start, " ");
            }

            before = piece;
        }
    }

    private void End(List<Piece> pieces)
    {
        // What a text behind '|' is, may depend on its last line break.
        if (lines is [.., var last] && last.Next == last.End && !last.IsBlank && pieces.FindLast(piece => piece.End > piece.Start).Kind != PieceKind.BlockText)
        {
            edits.Add(new TextEdit(source.Span with { Start = last.End, End = last.End }, BreakOf(lines[0])));
        }
    }

    private string BreakOf(TextLine line) => line.Next > line.End ? text[line.End..line.Next] : "\n";

    private bool IsOnOneLine(int start, int end) => text.AsSpan(start..end).Trim(" \t").IsEmpty;

    private void Replace(int start, int end, string with)
    {
        if (!text.AsSpan(start..end).SequenceEqual(with))
        {
            edits.Add(new TextEdit(source.Span with { Start = start, End = end }, with));
        }
    }
}
