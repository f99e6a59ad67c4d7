// CONTRACT
namespace FlowTimeSim.Compiler.Text;

/// <summary>A stretch of one source text by character offsets; the end is exclusive. Lines are found only when a finding needs them.</summary>
public readonly record struct SourceSpan(SourceText Source, int Start, int End)
{
    /// <summary>The number of characters.</summary>
    public int Length => End - Start;

    /// <summary>The resolved place.</summary>
    public Location Location
    {
        get
        {
            var from = Source.PositionAt(Start);
            var to = Source.PositionAt(End);
            return new Location(Source.Path, from.Line, from.Column, to.Line, to.Column);
        }
    }

    /// <summary>From the start of this to the end of <paramref name="last"/>, which lies in the same text.</summary>
    public SourceSpan To(SourceSpan last) => this with { End = Math.Max(End, last.End) };

    /// <summary>The characters themselves.</summary>
    public ReadOnlySpan<char> Characters => Source.Text.AsSpan(Start, Length);
}
