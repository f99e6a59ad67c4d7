namespace FlowTimeSim.Compiler.Formatting;

/// <summary>The comments of a YAML text.</summary>
internal static class Comments
{
    /// <summary>What stands behind each <c>#</c> that no piece contains, without blanks at the end, in the order of the text.</summary>
    public static IEnumerable<string> In(string text, List<Piece> pieces)
    {
        var at = 0;
        foreach (var piece in pieces.Where(piece => piece.End > piece.Start).Append(new Piece(PieceKind.Other, text.Length, text.Length)))
        {
            while (at < piece.Start && text.IndexOf('#', at, piece.Start - at) is var hash && hash >= 0)
            {
                var length = text.AsSpan(hash).IndexOfAny('\n', '\r');
                at = length < 0 ? text.Length : hash + length;
                yield return text[hash..at].TrimEnd();
            }

            at = Math.Max(at, piece.End);
        }
    }
}
