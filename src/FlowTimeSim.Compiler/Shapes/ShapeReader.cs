using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Yaml;

namespace FlowTimeSim.Compiler.Shapes;

/// <summary>Compares a tree with a table and reports each difference once, at its place.</summary>
internal sealed class ShapeReader(YamlDocument document, FindingSink findings)
{
    private readonly ScalarCheck scalars = new(findings);

    /// <summary>What was refused so far.</summary>
    public Refusals Refusals { get; } = new();

    /// <summary>Checks a node and all below it.</summary>
    public void Check(YamlNode node, Shape shape)
    {
        if (node is YamlScalar { IsPlain: true, Value: "" or "~" or "null" or "Null" or "NULL" } nothing)
        {
            Refusals.Refuse(node);

            // Where an entry was blanked out, something may have stood; an alias without its anchor was reported.
            if (!document.IsDamaged(node) && !ScalarReader.IsUnresolved(node))
            {
                findings.Report(DiagnosticCatalog.WrongType, nothing.Span, $"Nothing stands here. Expected is {shape.Expected}.");
            }

            return;
        }

        switch (shape)
        {
            case LazyShape lazy:
                Check(node, lazy.Target());
                break;
            case EitherShape either when Choose(either, node) is { } chosen:
                Check(node, chosen);
                break;
            case ScalarShape or WordShape when node is YamlScalar scalar:
                if (!scalars.Check(scalar, shape))
                {
                    Refusals.Refuse(node);
                }

                break;
            case NumbersShape when node is YamlNumbers:
            case ListShape when node is YamlNumbers { Values.Length: 0 }:
                break;
            case NumbersShape when node is YamlSequence list:
                CheckItems(list, CommonShapes.Number);
                if (list.Items.Any(Refusals.Contains))
                {
                    Refusals.Refuse(list);
                }

                break;
            case ListShape lists when node is YamlSequence list:
                CheckItems(list, lists.Item);
                break;
            case ListShape lists when node is YamlNumbers numbers:
                foreach (var item in numbers.ToScalars())
                {
                    Check(item, lists.Item);
                    if (Refusals.Contains(item))
                    {
                        Refusals.Refuse(numbers);
                    }
                }

                break;
            case MapShape map when node is YamlMapping mapping:
                CheckMap(mapping, map);
                break;
            case ObjectShape or FormsShape or KindsShape when node is YamlMapping mapping:
                new MapCheck(document, findings, this).Check(mapping, shape);
                break;
            default:
                findings.Report(DiagnosticCatalog.WrongType, node.Span, $"Expected is {shape.Expected}, but here stands {Describe(node)}.");
                Refusals.Refuse(node);
                break;
        }
    }

    private static Shape? Choose(EitherShape either, YamlNode node) => node switch
    {
        YamlScalar => either.Scalar,
        YamlMapping => either.Map,
        _ => either.List,
    };

    private static string Describe(YamlNode node) => node switch
    {
        YamlMapping => "a map",
        YamlNumbers => "a list of numbers",
        YamlSequence => "a list",
        YamlScalar { IsPlain: true } scalar when PlainNumber.TryParse(scalar.Value, out _) => "a number",
        _ => "a text",
    };

    // A list of words in another language is one mistake: the first that is none stops the reading.
    private void CheckItems(YamlSequence list, Shape item)
    {
        var refused = false;
        foreach (var node in list.Items)
        {
            if (refused && item is WordShape)
            {
                Refusals.Refuse(node);
                continue;
            }

            Check(node, item);
            refused |= Refusals.Contains(node);
        }
    }

    private void CheckMap(YamlMapping mapping, MapShape map)
    {
        if (mapping.IsPartial)
        {
            Refusals.Mark(mapping);
        }

        foreach (var (key, value) in mapping.Entries)
        {
            var rule = map.Rules.FirstOrDefault(row => row.Keys.Accepts(key.Value));
            if (rule is null)
            {
                // What is no distribution at all has as many keys that are no numbers: one says so.
                if (map.Rules[0].Keys == IdPattern.Number && Refusals.IsMarked(mapping))
                {
                    continue;
                }

                findings.Report(DiagnosticCatalog.BadId, key.Span, $"'{key.Value}' cannot be a key here: expected is {map.Rules[0].Keys.Rule}.");
                Refusals.Mark(mapping);
            }
            else
            {
                Check(value, rule.Value);
            }
        }
    }
}
