using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using FlowTimeSim.Compiler.Syntax;
using FlowTimeSim.Compiler.Text;

namespace FlowTimeSim.Assessment.Properties;

/// <summary>Writes the conditions that break an expectation as a test file of one case, which fails in every build until the model, or the expectation, is mended.</summary>
internal static class Counterexample
{
    /// <summary>The file.</summary>
    /// <param name="test">The test of the property.</param>
    /// <param name="one">The property.</param>
    /// <param name="scenario">The scenario that it failed in.</param>
    /// <param name="plan">What was drawn.</param>
    /// <param name="steps">The smallest conditions that fail.</param>
    /// <param name="expectation">What fails.</param>
    /// <param name="isAlways">Whether it stands under <c>always</c>.</param>
    /// <param name="found">How it was found, in one line.</param>
    public static string Write(
        TestSyntax test, CaseSyntax one, string scenario, PropertyPlan plan, ImmutableArray<int?> steps, ExpectationSyntax expectation, bool isAlways, string found)
    {
        var text = new StringBuilder();
        text.Append("# ").Append(found).Append('\n');
        text.Append("# Copy it beside the test to keep it: it fails until what it shows is mended.\n");
        text.Append("kind: Test\nversion: 1\n").Append("scenario: ").Append(scenario).Append('\n');
        if (test.Per is { } per)
        {
            text.Append("per: ").Append(per.Span.Characters).Append('\n');
        }

        text.Append("cases:\n  - id: ").Append(Verdicts.GoldenResults.FileName(one.Id.Value)).Append("_counterexample\n");
        var taken = one.With.Select(change => change.Target.Value).ToHashSet(StringComparer.Ordinal);
        Changes(text, "with", [.. one.With.Select(Entry), .. Drawn(plan, steps, range => !taken.Contains(range), Change)]);

        // A change on top of one that 'with' makes already: a map cannot name a series twice.
        Changes(text, "matrix", [.. Drawn(plan, steps, taken.Contains, (range, step) => $"[{Change(range, step)}]")]);
        text.Append(isAlways ? "    always:\n" : "    expect:\n").Append("      - ").Append(Expectation(expectation)).Append('\n');
        return text.ToString();
    }

    private static void Changes(StringBuilder text, string key, IReadOnlyList<string> entries)
    {
        if (entries.Count == 0)
        {
            return;
        }

        text.Append(CultureInfo.InvariantCulture, $"    {key}:\n");
        foreach (var entry in entries)
        {
            text.Append("      ").Append(entry).Append('\n');
        }
    }

    private static IEnumerable<string> Drawn(PropertyPlan plan, ImmutableArray<int?> steps, Func<string, bool> chosen, Func<DrawRange, int, string> value) => plan.Ranges
        .Select((range, i) => (range, step: steps[i]))
        .Where(pair => pair.step is not null && chosen(pair.range.Syntax.Target.Value))
        .Select(pair => $"{pair.range.Syntax.Target.Value}: {value(pair.range, pair.step!.Value)}");

    private static string Change(DrawRange range, int step) => range.Syntax.Operation.Value == "set"
        ? range.Literal(step)
        : $"{{ {range.Syntax.Operation.Value}: {range.Literal(step)} }}";

    private static string Entry(OverrideSyntax change) => change.Operation.Value == "set"
        ? $"{change.Target.Value}: {Behind(change.Value.Span, 8)}"
        : $"{change.Target.Value}: {{ {change.Operation.Value}: {Behind(change.Value.Span, 8)} }}";

    private static string Expectation(ExpectationSyntax expectation) => expectation.That is { } that && expectation.During is null && expectation.Each is null
        ? $"'{that.Value.Replace("'", "''", StringComparison.Ordinal)}'"
        : Behind(expectation.Span, 8);

    // A value in block style keeps its shape under another indentation.
    private static string Behind(SourceSpan span, int indent)
    {
        var lines = span.Characters.ToString().TrimEnd().Split('\n');
        if (lines.Length == 1)
        {
            return lines[0];
        }

        var column = span.Location.Column - 1;
        return string.Join('\n', lines.Select((line, i) => i == 0 ? line.TrimEnd() : new string(' ', indent) + Without(line.TrimEnd(), column)));
    }

    private static string Without(string line, int column)
    {
        var blanks = line.Length - line.TrimStart(' ').Length;
        return line[Math.Min(column, blanks)..];
    }
}
