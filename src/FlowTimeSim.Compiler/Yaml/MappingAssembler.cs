using System.Collections.Immutable;
using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Text;

namespace FlowTimeSim.Compiler.Yaml;

/// <summary>Makes a map of its pairs: mends expressions torn apart at commas, reports duplicate keys, applies merge keys.</summary>
internal sealed class MappingAssembler(SourceText source, string text, FindingSink findings)
{
    // Each scan may read to the end of the line: a line of a million open parentheses must not be read a million times.
    private const int MaximumFailedScans = 100;

    private int failedScans;

    /// <summary>Makes the map.</summary>
    public YamlMapping Assemble(SourceSpan span, List<(YamlNode Key, YamlNode Value)> pairs, bool isFlow)
    {
        var entries = ImmutableArray.CreateBuilder<YamlEntry>(pairs.Count);
        var merges = new List<YamlEntry>();
        var seen = new Dictionary<string, YamlScalar>(pairs.Count, StringComparer.Ordinal);
        var tornUntil = -1;
        var hasDuplicates = false;
        foreach (var (key, value) in pairs)
        {
            if (key.Span.Start < tornUntil)
            {
                continue;
            }

            var mended = value;
            if (isFlow && Mend(value, span.End - 1) is { } whole)
            {
                mended = whole;
                tornUntil = whole.Span.End;
            }

            if (key is not YamlScalar name)
            {
                findings.Report(DiagnosticCatalog.KeyIsNotText, key.Span, $"A key must be a word, not a list or a map.");
            }
            else if (name is { Value: "<<", IsPlain: true })
            {
                merges.Add(new YamlEntry(name, mended));
            }
            else if (seen.TryGetValue(name.Value, out var first))
            {
                hasDuplicates = true;
                var line = first.Span.Location.Line;
                findings.Report(
                    DiagnosticCatalog.DuplicateKey,
                    name.Span,
                    $"'{name.Value}' stands in this map already, in line {line}. Remove one of the two.",
                    DuplicateEntry.Removal(source, text, name, mended, entries.First(entry => entry.Key.Value == name.Value).Value, isFlow),
                    [new RelatedPlace(first.Span.Location, "the first one")]);
            }
            else
            {
                CheckTab(name, isFlow);
                seen.Add(name.Value, name);
                entries.Add(new YamlEntry(name, mended));
            }
        }

        foreach (var merge in merges)
        {
            Merge(merge.Value, seen, entries);
        }

        return new YamlMapping(span, entries.ToImmutable()) { IsPartial = hasDuplicates };
    }

    /// <summary>Mends the items of a flow list that were torn apart at commas.</summary>
    public ImmutableArray<YamlNode> MendItems(ImmutableArray<YamlNode> items, int end)
    {
        ImmutableArray<YamlNode>.Builder? result = null;
        var tornUntil = -1;
        for (var i = 0; i < items.Length; i++)
        {
            var whole = items[i].Span.Start < tornUntil ? null : Mend(items[i], end - 1);
            if (whole is not null && result is null)
            {
                result = ImmutableArray.CreateBuilder<YamlNode>();
                result.AddRange(items.AsSpan()[..i]);
            }

            if (items[i].Span.Start >= tornUntil)
            {
                result?.Add(whole ?? items[i]);
            }

            tornUntil = whole?.Span.End ?? tornUntil;
        }

        return result?.ToImmutable() ?? items;
    }

    private YamlScalar? Mend(YamlNode value, int end)
    {
        if (value is not YamlScalar { IsPlain: true } scalar || failedScans > MaximumFailedScans || !FlowText.IsTorn(scalar.Value))
        {
            return null;
        }

        if (FlowText.WholeEnd(text, scalar.Span.Start, end) is not { } wholeEnd || wholeEnd <= scalar.Span.End)
        {
            failedScans++;
            return null;
        }

        var span = scalar.Span with { End = wholeEnd };
        FlowText.Report(span, findings);
        return new YamlScalar(span, span.Source.Text[span.Start..span.End], false);
    }

    private void Merge(YamlNode value, Dictionary<string, YamlScalar> seen, ImmutableArray<YamlEntry>.Builder entries)
    {
        switch (value)
        {
            case YamlMapping map:
                foreach (var entry in map.Entries)
                {
                    if (seen.TryAdd(entry.Key.Value, entry.Key))
                    {
                        entries.Add(entry);
                    }
                }

                break;
            case YamlSequence list when list.Items.All(item => item is YamlMapping):
                foreach (var item in list.Items)
                {
                    Merge(item, seen, entries);
                }

                break;
            default:
                if (ScalarReader.IsUnresolved(value))
                {
                    break;
                }

                findings.Report(DiagnosticCatalog.BadMergeKey, value.Span, $"'<<' takes a map, an alias of a map, or a list of these.");
                break;
        }
    }

    private void CheckTab(YamlScalar key, bool isFlow)
    {
        var at = key.Span.Start - 1;
        while (!isFlow && at >= 0 && text[at] is ' ' or '\t' or '-')
        {
            if (text[at] == '\t')
            {
                findings.Report(
                    DiagnosticCatalog.TabIndentation, source.Span with { Start = at, End = at + 1 }, $"A tab stands in the indentation. Use spaces.", IndentationTab.Removal(source, text, at));
                return;
            }

            at--;
        }
    }
}
