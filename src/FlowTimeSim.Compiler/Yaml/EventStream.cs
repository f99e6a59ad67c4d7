using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace FlowTimeSim.Compiler.Yaml;

/// <summary>
/// The one place that calls the third-party parser. It throws on bad input, at times without a position; here that becomes
/// an end of the stream with a reason.
/// </summary>
internal sealed class EventStream
{
    private readonly Parser parser;
    private readonly int skip;
    private readonly int length;

    public EventStream(string text, int skip)
    {
        this.skip = skip;
        length = text.Length;
        var reader = new StringReader(text);
        for (var i = 0; i < skip; i++)
        {
            reader.Read();
        }

        parser = new Parser(reader);
    }

    /// <summary>The current event, or null at the end.</summary>
    public ParsingEvent? Current { get; private set; }

    /// <summary>Where the current event begins.</summary>
    public int Start { get; private set; }

    /// <summary>Where the current event ends.</summary>
    public int End { get; private set; }

    /// <summary>The end of the last event that was not empty.</summary>
    public int LastEnd { get; private set; }

    /// <summary>The parser's words when it gave up, else null.</summary>
    public string? Reason { get; private set; }

    /// <summary>Where the parser gave up, or -1 when it did not say.</summary>
    public int ReasonOffset { get; private set; } = -1;

    /// <summary>Goes to the next event; false at the end or at a syntax error.</summary>
    public bool Advance()
    {
        if (Reason is not null)
        {
            return false;
        }

        LastEnd = Math.Max(LastEnd, End);
        try
        {
            Current = parser.MoveNext() ? parser.Current : null;
        }
        catch (YamlException exception)
        {
            Current = null;
            Reason = exception.Message;
            ReasonOffset = Math.Min(length, (int)exception.Start.Index + skip);
            return false;
        }
#pragma warning disable CA1031 // Whatever a third-party reader throws at bad input is a mistake in that input.
        catch (Exception)
#pragma warning restore CA1031
        {
            Current = null;
            Reason = string.Empty;
            return false;
        }

        if (Current is null)
        {
            return false;
        }

        // The parser counts on behind the end of the text, as for an empty document.
        Start = Math.Min(length, (int)Current.Start.Index + skip);
        End = Math.Clamp((int)Current.End.Index + skip, Start, length);
        return true;
    }
}
