using FlowTimeSim.Assessment.Runs;
using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Sources;
using FlowTimeSim.Compiler.Syntax;

namespace FlowTimeSim.Assessment.Verdicts;

/// <summary>
/// Compares a series with a golden file, or accepts it as the golden file. A bin is equal when |a - b| is at most tolerance x max(1, |a|, |b|).
/// </summary>
internal sealed class GoldenJudge(ISources sources, FindingSink findings, List<KeyValuePair<string, string>> accepted)
{
    private const double DefaultTolerance = 1e-9;

    /// <summary>The verdict; a file or series that cannot be used fails after its finding.</summary>
    /// <param name="syntax">An expectation that names a series.</param>
    /// <param name="run">The run.</param>
    /// <param name="accept">Whether the file is written instead of compared.</param>
    public ExpectationVerdict Judge(ExpectationSyntax syntax, ModelRun run, bool accept)
    {
        var series = syntax.Series!.Value;
        var text = PlainText.Escape($"{series.Value} equals {syntax.EqualsFile?.Value}");
        ExpectationVerdict Verdict(Outcome outcome, string message) => new(text, outcome, message, syntax.Span.Location);
        if (run.Find(series.Value) is not { } actual)
        {
            var near = NearestName.Find(series.Value, run.Model.Series.Keys.Order(StringComparer.Ordinal));
            var hint = near is null ? string.Empty : $" Did you mean '{near}'?";
            findings.Report(DiagnosticCatalog.UnknownName, series.Span, $"Nothing is called '{series.Value}'.{hint}");
            return Verdict(Outcome.Failed, "Nothing has this name.");
        }

        if (syntax.EqualsFile is not { } file)
        {
            findings.Report(DiagnosticCatalog.ExpectationMalformed, syntax.Span, $"The series must equal something: write 'equals: golden/{series.Value}.csv'.");
            return Verdict(Outcome.Failed, "It equals nothing.");
        }

        var path = ProjectPath.From(syntax.Span.Source.Path, file.Value);
        if (accept)
        {
            accepted.Add(new KeyValuePair<string, string>(path, GoldenFile.Write(actual)));
            return Verdict(Outcome.Passed, string.Empty);
        }

        if (syntax.Tolerance is { Value: < 0 } below)
        {
            findings.Report(DiagnosticCatalog.NegativeValue, below.Span, $"The tolerance is {below.Value}: how far a value may be off is 0 or more.");
            return Verdict(Outcome.Failed, "The tolerance is below 0.");
        }

        return Read(path, file, actual.Length) is { } golden
            ? Compare(Verdict, run, file.Value, actual, golden, syntax.Tolerance?.Value ?? DefaultTolerance, series.Value)
            : Verdict(Outcome.Failed, "The golden file cannot be used.");
    }

    private double[]? Read(string path, Sourced<string> file, int bins)
    {
        var reading = sources.Read(path);
        if (reading.Text is null)
        {
            var fault = reading.Fault == SourceFault.NotFound
                ? "is not there. Build once with -p:AcceptGolden=true to write it"
                : $"cannot be read ({reading.Fault.ToString()})";
            findings.Report(DiagnosticCatalog.GoldenUnreadable, file.Span, $"The golden file '{file.Value}' {fault}.");
            return null;
        }

        var (values, line) = GoldenFile.Read(reading.Text.Text);
        if (values is null)
        {
            findings.Report(DiagnosticCatalog.GoldenUnreadable, file.Span, $"Line {line} of the golden file '{file.Value}' holds no number.");
            return null;
        }

        if (values.Length != bins)
        {
            findings.Report(DiagnosticCatalog.GoldenUnreadable, file.Span, $"The golden file '{file.Value}' has {values.Length:#,0} values on {bins:#,0} bins. Build once with -p:AcceptGolden=true to write it anew.");
            return null;
        }

        return values;
    }

    private static ExpectationVerdict Compare(
        Func<Outcome, string, ExpectationVerdict> verdict, ModelRun run, string file, double[] actual, double[] golden, double tolerance, string name)
    {
        var (first, count) = (-1, 0);
        for (var t = 0; t < actual.Length; t++)
        {
            var (a, b) = (actual[t], golden[t]);
            var equal = a.Equals(b) || Math.Abs(a - b) <= tolerance * Math.Max(1, Math.Max(Math.Abs(a), Math.Abs(b)));
            if (!equal)
            {
                first = first < 0 ? t : first;
                count++;
            }
        }

        if (first < 0)
        {
            return verdict(Outcome.Passed, string.Empty);
        }

        var message = FormattableString.Invariant(
            $"{PlainText.Escape(name)} is {actual[first]:R} where {PlainText.Escape(file)} has {golden[first]:R}; first at {BinName.Of(run.Model.Grid, first)}, in {count:#,0} of {actual.Length:#,0} bins.");
        return verdict(Outcome.Failed, message) with { Actual = actual[first], Limit = golden[first], FirstBin = first };
    }
}
