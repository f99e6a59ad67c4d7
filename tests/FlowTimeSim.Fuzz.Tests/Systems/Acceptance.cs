using System.Globalization;
using System.Text.RegularExpressions;
using YamlDotNet.RepresentationModel;

namespace FlowTimeSim.Fuzz.Tests.Systems;

/// <summary>
/// What the two releases accept, as their answers showed, written a second time and without any code of ours: closed roots, ids, lengths, functions, the grammar, and
/// that a node is declared before it is read (a release refuses every cycle, or evaluates it in spans).
/// </summary>
internal static partial class Acceptance
{
    private static readonly string[] Root06 = ["schemaVersion", "grid", "nodes", "outputs", "provenance"];
    private static readonly string[] Root2026 = ["schemaVersion", "grid", "topology", "nodes", "outputs", "classes", "traffic", "rng", "provenance"];
    private static readonly string[] Functions06 = ["SHIFT", "MIN", "MAX", "CLAMP"];
    private static readonly string[] Functions2026 = ["SHIFT", "CONV", "MIN", "MAX", "CLAMP", "MOD", "FLOOR", "CEIL", "ROUND", "STEP", "PULSE"];

    /// <summary>What a release would refuse; nothing when it takes the model.</summary>
    public static IReadOnlyList<string> Refusals(string yaml, string engine)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(yaml));
        var root = (YamlMappingNode)stream.Documents.Single().RootNode;
        var is2026 = engine == "flowtime-2026.05";
        var refusals = new List<string>();
        refusals.AddRange(Keys(root).Except(is2026 ? Root2026 : Root06).Select(key => $"root key {key}"));
        var grid = (YamlMappingNode)root["grid"];
        var bins = int.Parse(Text(grid["bins"]), CultureInfo.InvariantCulture);
        if (bins is < 1 or > 10_000 || Text(grid["binUnit"]) is not ("minutes" or "hours" or "days" or "weeks") || (!is2026 && Keys(grid).Contains("start")))
        {
            refusals.Add("grid");
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        var nodes = ((YamlSequenceNode)root["nodes"]).Cast<YamlMappingNode>().ToArray();
        var all = nodes.Select(node => Text(node["id"])).ToHashSet(StringComparer.Ordinal);
        foreach (var node in nodes)
        {
            var id = Text(node["id"]);
            if (!Id().IsMatch(id) || !seen.Add(id))
            {
                refusals.Add($"id {id}");
            }

            switch (Text(node["kind"]))
            {
                case "const":
                    var values = ((YamlSequenceNode)node["values"]).Select(value => double.Parse(Text(value), CultureInfo.InvariantCulture)).ToArray();
                    refusals.AddRange(values.Length == bins && values.All(double.IsFinite) ? [] : [$"values of {id}"]);
                    break;
                case "expr":
                    refusals.AddRange(Expression(Text(node["expr"]), is2026, all, seen, id));
                    break;
                case "pmf" when is2026:
                    var probabilities = ((YamlSequenceNode)((YamlMappingNode)node["pmf"])["probabilities"]).Select(value => double.Parse(Text(value), CultureInfo.InvariantCulture));
                    refusals.AddRange(Math.Abs(probabilities.Sum() - 1) <= 1e-4 ? [] : [$"pmf of {id}"]);
                    break;
                case "pmf" when engine == "flowtime-0.6":
                    refusals.AddRange(node["pmf"] is YamlMappingNode ? [] : [$"pmf of {id}"]);
                    break;
                case "serviceWithBuffer" when is2026:
                    refusals.AddRange(all.Contains(Text(node["inflow"])) && all.Contains(Text(node["outflow"])) ? [] : [$"queue {id}"]);
                    break;
                default:
                    refusals.Add($"kind of {id}");
                    break;
            }
        }

        return refusals;
    }

    private static IEnumerable<string> Expression(string text, bool is2026, HashSet<string> all, HashSet<string> seen, string id)
    {
        if (Unary().IsMatch(text) || Exponent().IsMatch(text) || text.Contains('<', StringComparison.Ordinal) || text.Contains('>', StringComparison.Ordinal))
        {
            yield return $"grammar of {id}: {text}";
        }

        foreach (Match call in Call().Matches(text))
        {
            if (!(is2026 ? Functions2026 : Functions06).Contains(call.Groups[1].Value))
            {
                yield return $"function {call.Groups[1].Value} in {id}";
            }
        }

        // A SHIFT may read what stands behind it, in 2026.05 alone; every other reader stands behind what it reads.
        var late = is2026 ? Shift().Replace(text, "0") : text;
        foreach (Match name in Name().Matches(late))
        {
            if (!all.Contains(name.Value) || !seen.Contains(name.Value))
            {
                yield return $"{id} reads {name.Value} before it is there";
            }
        }
    }

    private static IEnumerable<string> Keys(YamlMappingNode node) => node.Children.Keys.Select(Text);

    private static string Text(YamlNode node) => ((YamlScalarNode)node).Value!;

    [GeneratedRegex("^[a-zA-Z_][a-zA-Z0-9_]*$")]
    private static partial Regex Id();

    [GeneratedRegex(@"(^|[(,+\-*/])\s*-")]
    private static partial Regex Unary();

    [GeneratedRegex("[0-9][eE]")]
    private static partial Regex Exponent();

    [GeneratedRegex(@"([A-Za-z_][A-Za-z0-9_]*)\s*\(")]
    private static partial Regex Call();

    [GeneratedRegex(@"SHIFT\(\s*[A-Za-z_][A-Za-z0-9_]*\s*,\s*[1-9][0-9]*\s*\)")]
    private static partial Regex Shift();

    [GeneratedRegex(@"(?<![A-Za-z0-9_.])[A-Za-z_][A-Za-z0-9_]*(?!\s*\(|[A-Za-z0-9_])")]
    private static partial Regex Name();
}
