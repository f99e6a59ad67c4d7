using YamlDotNet.Core;
using YamlDotNet.Core.Tokens;

namespace FlowTimeSim.Compiler.Formatting;

/// <summary>Splits a YAML text into its pieces: the one place that calls the third-party scanner.</summary>
internal static class PieceReader
{
    /// <summary>The pieces in the order of the text, or null where the layout is one that cannot be told: keys behind a question mark, or no YAML.</summary>
    public static List<Piece>? Read(string text)
    {
        var pieces = new List<Piece>();
        try
        {
            var scanner = new Scanner(new StringReader(text));
            while (scanner.MoveNext())
            {
                if (scanner.Current is not { } token || token is StreamStart or StreamEnd)
                {
                    continue;
                }

                var (start, end) = ((int)token.Start.Index, (int)token.End.Index);
                if (token is Key && end > start)
                {
                    return null;
                }

                // The scanner says of a closing bracket only where it stands.
                var kind = KindOf(token);
                pieces.Add(new Piece(kind, start, kind is PieceKind.Opening or PieceKind.Closing ? start + 1 : Math.Max(start, end)));
            }

            return pieces;
        }
#pragma warning disable CA1031 // Whatever a third-party reader throws at bad input is a mistake in that input.
        catch (Exception)
#pragma warning restore CA1031
        {
            return null;
        }
    }

    private static PieceKind KindOf(Token token) => token switch
    {
        BlockMappingStart => PieceKind.MapBegins,
        BlockSequenceStart => PieceKind.ListBegins,
        BlockEnd => PieceKind.BlockEnds,
        Key => PieceKind.KeyBegins,
        BlockEntry => PieceKind.Dash,
        Value => PieceKind.Colon,
        Scalar { Style: ScalarStyle.Literal or ScalarStyle.Folded } => PieceKind.BlockText,
        Scalar => PieceKind.Text,
        FlowSequenceStart or FlowMappingStart => PieceKind.Opening,
        FlowSequenceEnd or FlowMappingEnd => PieceKind.Closing,
        DocumentStart or DocumentEnd or VersionDirective or TagDirective => PieceKind.Marker,
        _ => PieceKind.Other,
    };
}
