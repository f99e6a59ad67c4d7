namespace FlowTimeSim.Compiler.Formatting;

/// <summary>Gives every line its column: two blanks a level. Lists keep their style; what goes on from a line before moves with it.</summary>
internal sealed class Indentation
{
    private const int Step = 2;

    private readonly string text;
    private readonly TextLine[] lines;
    private readonly LineRoles roles;
    private readonly int[] columns;
    private readonly Stack<BlockLevel> open = [];
    private readonly List<int> comments = [];
    private BlockLevel[] lastOpen = [];
    private int next;
    private int moved;
    private int dashLine = -1;
    private int dashColumn;

    private Indentation(string text, TextLine[] lines, LineRoles roles)
    {
        this.text = text;
        this.lines = lines;
        this.roles = roles;
        columns = [.. lines.Select(line => line.Spaces)];
    }

    private BlockLevel Top => open.TryPeek(out var top) ? top : new BlockLevel(-1, -Step);

    /// <summary>The column of every line; null where a block begins in a place that this does not know.</summary>
    public static int[]? Of(string text, TextLine[] lines, LineRoles roles, List<Piece> pieces)
    {
        var result = new Indentation(text, lines, roles);
        if (!pieces.TrueForAll(result.Take))
        {
            return null;
        }

        result.GoTo(lines.Length);
        result.PlaceComments();
        return result.columns;
    }

    private bool Take(Piece piece)
    {
        var line = TextLine.IndexOf(lines, piece.Start);
        var column = piece.Start - lines[line].Start;
        switch (piece.Kind)
        {
            case PieceKind.BlockEnds:
                open.TryPop(out _);
                return true;
            case PieceKind.MapBegins or PieceKind.ListBegins:
                var isFirst = lines[line].Content == piece.Start;
                if (!isFirst && dashLine != line)
                {
                    return false;
                }

                open.Push(new BlockLevel(column, isFirst ? Top.After + Step : dashColumn + Step));
                return true;
            case PieceKind.KeyBegins:
                Begin(line, piece.Start, Top.After);
                return true;
            case PieceKind.Dash:
                Begin(line, piece.Start, Top.After);
                (dashLine, dashColumn) = (line, Top.After);
                break;
            case PieceKind.Marker:
                Begin(line, piece.Start, 0);
                break;
            default:
                Begin(line, piece.Start, Top.After + Step);
                break;
        }

        lastOpen = [.. open];
        if (piece.Kind == PieceKind.BlockText)
        {
            MoveText(piece);
        }

        return true;
    }

    // The first piece of a line says where it goes; lines before it go with what was before them.
    private void Begin(int line, int start, int column)
    {
        if (line < next)
        {
            return;
        }

        GoTo(line);
        if (lines[line].Content == start && roles[line] is LineRole.Block or LineRole.Marker)
        {
            PlaceComments();
            columns[line] = Math.Max(0, column);
            moved = columns[line] - lines[line].Spaces;
            next = line + 1;
        }
    }

    private void GoTo(int line)
    {
        for (; next < line; next++)
        {
            if (roles[next] == LineRole.Comment)
            {
                comments.Add(next);
            }
            else if (roles[next] is LineRole.Inside or LineRole.Text)
            {
                columns[next] = Math.Max(0, lines[next].Spaces + moved);
            }
        }
    }

    private void MoveText(Piece piece)
    {
        var line = TextLine.IndexOf(lines, piece.Start);
        GoTo(line + 1);
        if (roles.MarkBlockText(piece, Top.Before) is not { } block)
        {
            return;
        }

        // With an indentation that is said (|2) the text moves with its block, without one it goes one level in.
        var header = text.AsSpan(piece.Start..Math.Min(piece.Start + 3, lines[line].End));
        var shift = header.ContainsAnyInRange('1', '9') ? Math.Max(Top.After, 0) - Math.Max(Top.Before, 0) : Math.Max(0, Top.After + Step) - block.Column;
        for (next = block.First; next < block.End; next++)
        {
            // A blank line that is no longer than the indentation holds nothing.
            var (isBlank, length) = (lines[next].IsBlank, lines[next].End - lines[next].Start);
            columns[next] = isBlank && length <= block.Column ? 0 : Math.Max(0, lines[next].Spaces + shift);
        }
    }

    // A comment goes with the block whose column it has, else with the innermost one that begins left of it.
    private void PlaceComments()
    {
        BlockLevel[] levels = [.. open, .. lastOpen];
        foreach (var line in comments)
        {
            var column = lines[line].Spaces;
            var fitting = levels.Where(level => level.Before <= column).OrderByDescending(level => level.Before).ToArray();
            columns[line] = Math.Max(0, fitting.Length > 0 ? fitting[0].After : 0);
        }

        comments.Clear();
    }
}
