using System.Collections.Immutable;
using FlowTimeSim.Compiler.Syntax;
using FlowTimeSim.Compiler.Text;
using FlowTimeSim.Compiler.Yaml;

namespace FlowTimeSim.Assessment.Tests;

/// <summary>A test file as the reader would give it, one expectation a line, so that a finding's line says which one it is about.</summary>
internal sealed class TestFile
{
    private readonly SourceText source;
    private readonly string[] lines;

    public TestFile(params string[] lines)
    {
        this.lines = lines;
        source = new SourceText("tests/line.yaml", string.Join('\n', lines));
    }

    public string? Per { get; init; }

    public WindowSyntax? During { get; init; }

    public string? Each { get; init; }

    public (double Replicas, double Seed)? Ensemble { get; init; }

    public bool IsAlways { get; init; }

    public string CaseId { get; init; } = "a_case";

    public Sourced<string> Word(string text) => new(text, source.Span);

    public SourceSpan SpanOf(int line)
    {
        var start = lines.Take(line).Sum(l => l.Length + 1);
        return new SourceSpan(source, start, start + lines[line].Length);
    }

    public YamlScalar Scalar(int line) => new(SpanOf(line), lines[line], true) { };

    public ImmutableArray<ExpectationSyntax> Expectations() =>
    [
        .. lines.Select((_, i) => new ExpectationSyntax(SpanOf(i))
        {
            That = new YamlScalar(SpanOf(i), lines[i], true),
            During = During,
            Each = Each is null ? null : Word(Each),
        }),
    ];

    public CaseSyntax Case() => new(source.Span, Word(CaseId))
    {
        Expect = IsAlways ? [] : Expectations(),
        Always = IsAlways ? Expectations() : [],
        Ensemble = Ensemble is var (replicas, seed) ? new EnsembleSyntax(source.Span, new(replicas, source.Span), new(seed, source.Span)) : null,
    };

    public TestSyntax Syntax() => new(source, source.Span)
    {
        Cases = [Case()],
        Per = Per is null ? null : new YamlScalar(new SourceText("per", Per).Span, Per, true),
    };
}
