using System.Collections.Immutable;
using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace FlowTimeSim.Compiler.Yaml;

/// <summary>Makes a tree of the parser's events: exact spans, anchors expanded within a budget, nothing deeper than 200 levels.</summary>
internal sealed class TreeBuilder(SourceText source, string text, NumberArrays arrays, EventStream events, FindingSink findings)
{
    private const int MaximumDepth = 200;

    private readonly AnchorTable anchors = new(MaximumDepth, findings);
    private readonly ScalarReader scalars = new(source, text);
    private readonly MappingAssembler mappings = new(source, text, findings);
    private readonly List<(int Start, int End)> textsTakenForArrays = [];
    private int openBracket = -1;
    private YamlScalar? lastInFlow;

    /// <summary>Stretches of text in which a number array was suspected.</summary>
    public IReadOnlyList<(int Start, int End)> TextsTakenForArrays => textsTakenForArrays;

    /// <summary>Why reading stopped early, or null.</summary>
    public YamlFault? Fault { get; private set; }

    /// <summary>True when a part was left out.</summary>
    public bool IsPartial { get; private set; }

    private bool Stopped => Fault is not null;

    /// <summary>Reads the first document.</summary>
    public YamlNode? Build()
    {
        Next();
        while (!Stopped && events.Current is StreamStart or DocumentStart)
        {
            Next();
        }

        if (Stopped || events.Current is null or StreamEnd)
        {
            return null;
        }

        var root = ReadNode(0);
        while (!Stopped && events.Current is not null and not DocumentStart)
        {
            Next();
        }

        if (!Stopped && events.Current is DocumentStart)
        {
            IsPartial = true;
            findings.Report(
                DiagnosticCatalog.SeveralDocuments,
                source.Span with { Start = events.Start, End = events.End },
                $"A second document begins here; only the first one is read. Put it into a file of its own.");
        }

        IsPartial |= anchors.IsExhausted;
        return Stopped ? null : root;
    }

    private void Next()
    {
        if (!events.Advance() && events.Reason is { } reason)
        {
            Stop(events.ReasonOffset < 0 ? events.LastEnd : events.ReasonOffset, reason);
        }
    }

    private void Stop(int offset, string reason) => Fault ??= new YamlFault(Math.Min(offset, text.Length), events.LastEnd, reason)
    {
        OpenBracket = openBracket,
        LastInFlow = lastInFlow,
    };

    private YamlNode ReadNode(int depth)
    {
        var start = scalars.SkipProperties(events.Start);
        if (depth > MaximumDepth)
        {
            Stop(events.Start, string.Empty);
            Fault = Fault! with { IsTooDeep = true };
            return scalars.Empty(start);
        }

        switch (events.Current)
        {
            case Scalar scalar:
                return anchors.Define(scalar.Anchor, ReadScalar(scalar));
            case AnchorAlias alias:
                var where = source.Span with { Start = events.Start, End = events.End };
                var target = anchors.Expand(alias.Value, depth, where);
                Next();
                return target ?? ScalarReader.Unresolved(where);
            case SequenceStart sequence:
                anchors.Open(sequence.Anchor);
                return anchors.Define(sequence.Anchor, ReadSequence(sequence, start, depth));
            case MappingStart mapping:
                anchors.Open(mapping.Anchor);
                return anchors.Define(mapping.Anchor, ReadMapping(mapping, start, depth));
            default:
                Stop(events.Start, string.Empty);
                return scalars.Empty(start);
        }
    }

    private YamlScalar ReadScalar(Scalar scalar)
    {
        var node = scalars.Read(scalar, events.Start, events.End);
        if (arrays.AnyInside(events.Start, events.End))
        {
            textsTakenForArrays.Add((events.Start, events.End));
        }

        if (openBracket >= 0 && scalar.Style == ScalarStyle.Plain)
        {
            lastInFlow = node;
        }

        anchors.Count(1);
        Next();
        return node;
    }

    private YamlNode ReadSequence(SequenceStart start, int offset, int depth)
    {
        var isFlow = start.Style == SequenceStyle.Flow;
        var outer = openBracket;
        openBracket = isFlow && outer < 0 ? offset : outer;
        anchors.Count(1);
        Next();
        var items = ImmutableArray.CreateBuilder<YamlNode>();
        while (!Stopped && events.Current is not SequenceEnd)
        {
            items.Add(ReadNode(depth + 1));
        }

        var end = EndOf(items.Count > 0 ? items[^1] : null, offset, isFlow ? ']' : null);
        openBracket = outer;
        Next();
        var span = source.Span with { Start = offset, End = end };
        if (isFlow && items.Count == 0 && arrays.TryGet(offset, out var array))
        {
            anchors.Count(array.Values.Length / 100);
            return new YamlNumbers(span with { End = array.End }, array.Values);
        }

        var list = isFlow ? mappings.MendItems(items.ToImmutable(), end) : items.ToImmutable();
        return isFlow && ScalarReader.AsNumbers(list) is { } numbers ? new YamlNumbers(span, numbers) : new YamlSequence(span, list);
    }

    private YamlMapping ReadMapping(MappingStart start, int offset, int depth)
    {
        var isFlow = start.Style == MappingStyle.Flow;
        var outer = openBracket;
        openBracket = isFlow && outer < 0 && offset > 0 ? offset : outer;
        anchors.Count(1);
        Next();
        var entries = new List<(YamlNode Key, YamlNode Value)>();
        while (!Stopped && events.Current is not MappingEnd)
        {
            var key = ReadNode(depth + 1);
            if (Stopped)
            {
                break;
            }

            entries.Add((key, ReadNode(depth + 1)));
        }

        // A pair inside a list ([a: b]) is a map without braces; the parser gives it no place of its own.
        var hasBrace = isFlow && offset < text.Length && text[offset] == '{';
        var from = hasBrace || entries.Count == 0 ? offset : entries[0].Key.Span.Start;
        var end = EndOf(entries.Count > 0 ? entries[^1].Value : null, from, hasBrace ? '}' : null);
        openBracket = outer;
        Next();
        return mappings.Assemble(source.Span with { Start = from, End = end }, entries, hasBrace);
    }

    // Block collections end with their last child (the parser's mark lies behind trailing comments), flow collections with their bracket.
    private int EndOf(YamlNode? last, int start, char? bracket) =>
        bracket is { } closing && !Stopped && events.Start < text.Length && text[events.Start] == closing ? events.Start + 1
        : Math.Max(start, last is not null && last.Span.Start >= start ? last.Span.End : start);
}
