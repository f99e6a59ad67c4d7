using System.Runtime.CompilerServices;
using System.Text;
using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Text;
using FlowTimeSim.Compiler.Yaml;

namespace FlowTimeSim.Compiler.Tests.Yaml;

/// <summary>The quick reader must give the tree of the general parser, span by span, or nothing.</summary>
public class EverydayReaderTests
{
    private const string Everyday = """
        # A model
        schemaVersion: 1
        grid: { bins: 4, binSize: 1, binUnit: hours }   # the grid
        a.b: it's http://x:80/y#z - 3
        list:
        - one
        - 'two: {x}'
        - - 1
          - 2
        - key: v
          values: [1, 2.5,
            -3e2, 4 ]  # over lines
          more:
          - x
          -
            y: 1
        deep:
          deeper:
            nodes:
              - { id: a, expr: "MIN(b, c)", list: [x, 'y', [1, 2], []], map: {} }
              - [a, b, 3]
              - [1,
                 x]

          # a comment

        last: end
        """;

    [Fact]
    public void What_is_written_every_day_is_read_by_it()
    {
        var source = new SourceText("a.yaml", Everyday);
        Assert.NotNull(EverydayReader.Read(source, Everyday));
    }

    [Theory]
    [InlineData("a: &x 1")]
    [InlineData("a: *x")]
    [InlineData("a: !!str 1")]
    [InlineData("a: |\n  x")]
    [InlineData("a: >-\n  x")]
    [InlineData("a: one\n  two")]
    [InlineData("a: \"x\\n\"")]
    [InlineData("a: 'it''s'")]
    [InlineData("a: \"one\n  two\"")]
    [InlineData("? a\n: b")]
    [InlineData("a:\n\tb: 1")]
    [InlineData("a: { expr: MIN(b, c) }")]
    [InlineData("a: { expr: 2 * ${lanes} }")]
    [InlineData("a: 1\na: 2")]
    [InlineData("<<: { a: 1 }")]
    [InlineData("---\na: 1")]
    [InlineData("a: 1\n---\nb: 1")]
    [InlineData("a: 1\n...\n")]
    [InlineData("%YAML 1.2\n---\na: 1")]
    [InlineData("a:")]
    [InlineData("a: { b: }")]
    [InlineData("a: [b: c]")]
    [InlineData("a: b: c")]
    [InlineData("a: [1, 2")]
    [InlineData("a: [\n1, 2\n]")]
    [InlineData("a: 1\n b: 2")]
    [InlineData("a: 1\r b: 2")]
    [InlineData("a: @x")]
    [InlineData("  a: 1")]
    [InlineData("just a text")]
    [InlineData("[1, 2]")]
    [InlineData("")]
    public void What_it_does_not_know_it_leaves_to_the_general_parser(string text) =>
        Assert.Null(EverydayReader.Read(new SourceText("a.yaml", text), text));

    [Fact]
    public void Lines_may_end_as_on_Windows() => Compare(Everyday.ReplaceLineEndings("\r\n"), mustRead: true);

    [Fact]
    public void Every_file_of_the_repository_is_read_alike()
    {
        var files = new[] { "samples", "tests", "docs", "sdk" }
            .SelectMany(folder => Directory.EnumerateFiles(Path.Join(Root(), folder), "*.y*ml", SearchOption.AllDirectories))
            .ToArray();
        Assert.NotEmpty(files);
        var read = files.Count(file => Compare(File.ReadAllText(file), mustRead: false));
        Assert.InRange(read, files.Length / 2, files.Length);
    }

    [Fact]
    public void Texts_damaged_at_random_are_read_alike_or_not_at_all()
    {
        var random = new Random(11);
        const string Pieces = ":-#,[]{}'\"&*!|>%@`?\\ \n\t.<$()=~a1";
        for (var turn = 0; turn < 1000; turn++)
        {
            var text = new StringBuilder(turn % 2 == 0 ? Everyday : Everyday.ReplaceLineEndings("\r\n"));
            for (var change = random.Next(3); change >= 0; change--)
            {
                var at = random.Next(text.Length);
                switch (random.Next(3))
                {
                    case 0:
                        text.Remove(at, 1);
                        break;
                    case 1:
                        text.Insert(at, Pieces[random.Next(Pieces.Length)]);
                        break;
                    default:
                        text[at] = Pieces[random.Next(Pieces.Length)];
                        break;
                }
            }

            Compare(text.ToString(), mustRead: false);
        }
    }

    private static bool Compare(string text, bool mustRead)
    {
        var source = new SourceText("a.yaml", text);
        var clean = CharacterCheck.Clean(source, new FindingSink());
        var quick = EverydayReader.Read(source, clean);
        Assert.True(quick is not null || !mustRead);
        if (quick is null)
        {
            return false;
        }

        var findings = new FindingSink();
        var whole = YamlReader.ReadGenerally(source, clean, findings);
        Assert.True(findings.Count == 0, $"{findings.ToSorted().FirstOrDefault()?.Message}\n{text}");
        var (expected, actual) = (Detailed(whole.Root), Detailed(quick));
        Assert.True(expected == actual, $"{text}\n-- expected\n{expected}\n-- actual\n{actual}");
        return true;
    }

    private static string Detailed(YamlNode? node)
    {
        var text = new StringBuilder();
        Write(node, text);
        return text.ToString();
    }

    private static void Write(YamlNode? node, StringBuilder text)
    {
        text.Append(node?.GetType().Name).Append(' ').Append(node?.Span.Start).Append("..").Append(node?.Span.End).Append(' ');
        switch (node)
        {
            case YamlScalar scalar:
                text.Append('<').Append(scalar.Value).Append("> ").Append(scalar.IsPlain).Append(' ').Append(scalar.ValueStart).Append(scalar.Offsets is null).AppendLine();
                break;
            case YamlNumbers numbers:
                text.AppendJoin(' ', numbers.Values).AppendLine();
                break;
            case YamlSequence list:
                text.AppendLine();
                foreach (var item in list.Items)
                {
                    Write(item, text);
                }

                break;
            case YamlMapping map:
                text.Append(map.IsPartial).AppendLine();
                foreach (var entry in map.Entries)
                {
                    Write(entry.Key, text);
                    Write(entry.Value, text);
                }

                break;
            default:
                break;
        }
    }

    private static string Root([CallerFilePath] string path = "") => Path.GetFullPath(Path.Join(Path.GetDirectoryName(path), "..", "..", ".."));
}
