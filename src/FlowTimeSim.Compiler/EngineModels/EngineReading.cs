using System.Collections.Immutable;
using System.Globalization;
using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Emission;
using FlowTimeSim.Compiler.Yaml;

namespace FlowTimeSim.Compiler.EngineModels;

/// <summary>The words of reading an engine model: each value is checked for its kind and a wrong one is a finding at its place.</summary>
internal sealed class EngineReading(EngineDialect dialect, FindingSink findings)
{
    public EngineDialect Dialect { get; } = dialect;

    public FindingSink Findings { get; } = findings;

    /// <summary>The most node-bins of the model.</summary>
    public long WorkLimit { get; init; } = ModelWork.DefaultLimit;

    /// <summary>True when a part of the file could not be read: what is missing may stand there, so nothing is called missing.</summary>
    public bool IsPartial { get; init; }

    /// <summary>What the nodes of the model read, once it was read without a mistake in its ids.</summary>
    public ModelReads? Reads { get; set; }

    /// <summary>A mapping, or null after a finding.</summary>
    public YamlMapping? Mapping(YamlNode node, string what)
    {
        if (node is YamlMapping mapping)
        {
            return mapping;
        }

        Findings.Report(DiagnosticCatalog.EngineValue, node.Span, $"'{what}' is a mapping of keys to values.");
        return null;
    }

    /// <summary>The items of a sequence, or none after a finding.</summary>
    public ImmutableArray<YamlNode> Items(YamlNode node, string what)
    {
        switch (node)
        {
            case YamlSequence sequence:
                return sequence.Items;
            case YamlNumbers { Values.Length: 0 }:
                return [];
            default:
                Findings.Report(DiagnosticCatalog.EngineValue, node.Span, $"'{what}' is a list.");
                return [];
        }
    }

    /// <summary>A value that must be there; its absence is a finding at the mapping.</summary>
    /// <param name="mapping">Where it must be.</param>
    /// <param name="key">Its key.</param>
    /// <param name="of">What needs it.</param>
    /// <param name="id">The name of what needs it, if it has one.</param>
    public YamlNode? Required(YamlMapping mapping, string key, string of, YamlScalar? id = null)
    {
        var value = mapping[key];
        if (value is null && !IsPartial)
        {
            Missing(mapping, key, Named(of, id));
        }

        return value;
    }

    /// <summary>A text, or null after a finding.</summary>
    public YamlScalar? Text(YamlNode? node, string what)
    {
        if (node is null or YamlScalar { Value.Length: > 0 })
        {
            return node as YamlScalar;
        }

        Findings.Report(DiagnosticCatalog.EngineValue, node.Span, $"'{what}' is a text.");
        return null;
    }

    /// <summary>A number, finite or not, or null after a finding.</summary>
    public double? Number(YamlNode? node, string what)
    {
        if (node is YamlScalar { IsPlain: true } scalar && Parse(scalar.Value) is { } value)
        {
            return value;
        }

        if (node is not null)
        {
            Findings.Report(DiagnosticCatalog.EngineValue, node.Span, $"'{what}' is a number, written without quotes.");
        }

        return null;
    }

    /// <summary>A whole number within limits, or null after a finding.</summary>
    public int? Whole(YamlNode? node, string what, int least, int most, Diagnostic diagnostic)
    {
        if (node is null)
        {
            return null;
        }

        if (node is YamlScalar { IsPlain: true } scalar && Parse(scalar.Value) is { } value && value == Math.Floor(value) && value >= least && value <= most)
        {
            return (int)value;
        }

        if (most == int.MaxValue)
        {
            Findings.Report(diagnostic, node.Span, $"'{what}' is a whole number, {least} or more.");
        }
        else
        {
            Findings.Report(diagnostic, node.Span, $"'{what}' is a whole number from {least} to {most} for {Dialect.Name}.");
        }

        return null;
    }

    /// <summary>A list of numbers, or null after a finding.</summary>
    public double[]? Numbers(YamlNode node, string what)
    {
        if (node is YamlNumbers numbers)
        {
            return numbers.Values;
        }

        var result = Items(node, what).Select(item => Number(item, what)).ToArray();
        return node is YamlSequence && result.All(value => value is not null) ? [.. result.Select(value => value!.Value)] : null;
    }

    /// <summary>Reports every key that does not belong here: refused or ignored, as the engine does.</summary>
    public void CheckKeys(YamlMapping mapping, string of, params ReadOnlySpan<string> known) => CheckKeys(mapping, of, null, known);

    /// <summary>Reports every key that does not belong to the node of this id.</summary>
    public void CheckKeys(YamlMapping mapping, YamlScalar id, params ReadOnlySpan<string> known) => CheckKeys(mapping, "node", id, known);

    /// <summary>A key that is there in another spelling is told as an unknown one.</summary>
    private void Missing(YamlMapping mapping, string key, string of)
    {
        if (!Dialect.RefusesUnknownKeys || !mapping.Entries.Any(entry => NearestName.Find(entry.Key.Value, [key]) is not null))
        {
            Findings.Report(DiagnosticCatalog.EngineMissing, mapping.Span with { End = Math.Min(mapping.Span.End, mapping.Span.Start + 1) }, $"{of} needs '{key}'.");
        }
    }

    private static string Named(string of, YamlScalar? id) => id is null ? of : $"{of} '{id.Value}'";

    private void CheckKeys(YamlMapping mapping, string what, YamlScalar? id, ReadOnlySpan<string> known)
    {
        foreach (var entry in mapping.Entries)
        {
            if (!known.Contains(entry.Key.Value))
            {
                Stranger(mapping, entry.Key, Named(what, id), [.. known]);
            }
        }
    }

    private void Stranger(YamlMapping mapping, YamlScalar key, string of, string[] known)
    {
        var all = string.Join(", ", known);
        var fix = TextEdit.Rename(key.Span, key.Value, NearestName.Find(key.Value, known.Where(free => mapping[free] is null)));
        if (Dialect.RefusesUnknownKeys)
        {
            var hint = NearestName.Find(key.Value, known) is { } near ? $"Did you mean '{near}'? " : string.Empty;
            Findings.Report(DiagnosticCatalog.EngineKey, key.Span, $"{Dialect.Name} refuses '{key.Value}' in {of}. {hint}It takes {all}.", fix);
        }
        else
        {
            Findings.Report(DiagnosticCatalog.EngineIgnoresKey, key.Span, $"'{key.Value}' in {of} has no effect. It takes {all}.", fix);
        }
    }

    private static double? Parse(string text) => text switch
    {
        ".nan" or ".NaN" or ".NAN" => double.NaN,
        ".inf" or ".Inf" or ".INF" or "+.inf" or "+.Inf" or "+.INF" => double.PositiveInfinity,
        "-.inf" or "-.Inf" or "-.INF" => double.NegativeInfinity,
        _ => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : null,
    };
}
