using System.Globalization;
using System.Text;
using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Text;
using FlowTimeSim.Compiler.Yaml;

namespace FlowTimeSim.Defects.Tests.Changes;

/// <summary>Writes a file anew: its keys and those of its lists whose order says nothing in another order, in another style, with other comments.</summary>
internal sealed class Shuffle(int seed, bool hasPools)
{
    private static readonly string[] Unordered = ["connections", "outputs", "series", "expect", "cases", "pools"];
    private readonly StringBuilder text = new();
    private uint state = (uint)((seed * 2654435761) | 1);

    public string Write(string path, string yaml)
    {
        var findings = new FindingSink();
        var document = YamlReader.Read(new SourceText(path, yaml.TrimStart('\uFEFF')), findings);
        Assert.False(findings.HasErrors);
        Map((YamlMapping)document.Root!, 0, first: false);
        return text.ToString();
    }

    private void Map(YamlMapping map, int depth, bool first)
    {
        foreach (var entry in Mixed(map.Entries))
        {
            if (!first && Next(7) == 0)
            {
                Indent(depth).Append("# as agreed\n");
            }

            if (!first)
            {
                Indent(depth);
            }

            first = false;
            text.Append(Scalar(entry.Key)).Append(':');
            Value(entry.Key.Value, entry.Value, depth);
        }
    }

    private void Value(string key, YamlNode node, int depth)
    {
        switch (node)
        {
            case YamlMapping { Entries.IsEmpty: false } map:
                text.Append('\n');
                Map(map, depth + 1, first: false);
                break;
            case YamlSequence { Items.IsEmpty: false } list:
                text.Append('\n');
                foreach (var item in Unordered.Contains(key) || (key == "components" && !hasPools) ? Mixed(list.Items) : [.. list.Items])
                {
                    Indent(depth + 1).Append("- ");
                    if (item is YamlMapping inner)
                    {
                        Map(inner, depth + 2, first: true);
                    }
                    else if (item is YamlScalar scalar)
                    {
                        text.Append(Scalar(scalar)).Append('\n');
                    }
                    else
                    {
                        text.Append(Flow(item)).Append('\n');
                    }
                }

                break;
            default:
                text.Append(' ').Append(Flow(node)).Append('\n');
                break;
        }
    }

    private static string Flow(YamlNode node) => node switch
    {
        YamlNumbers numbers => "[" + string.Join(", ", numbers.Values.Select(value => value.ToString("R", CultureInfo.InvariantCulture))) + "]",
        YamlSequence list => "[" + string.Join(", ", list.Items.Select(Flow)) + "]",
        YamlMapping => "{}",
        _ => Scalar((YamlScalar)node),
    };

    private static string Scalar(YamlScalar scalar) => scalar.IsPlain ? scalar.Value : System.Text.Json.JsonSerializer.Serialize(scalar.Value);

    private StringBuilder Indent(int depth) => text.Append(' ', depth * 2);

    private List<T> Mixed<T>(IEnumerable<T> items)
    {
        var left = items.ToList();
        var mixed = new List<T>();
        while (left.Count > 0)
        {
            var at = Next(left.Count);
            mixed.Add(left[at]);
            left.RemoveAt(at);
        }

        return mixed;
    }

    private int Next(int below)
    {
        state ^= state << 13;
        state ^= state >> 17;
        state ^= state << 5;
        return (int)(state % (uint)below);
    }
}
