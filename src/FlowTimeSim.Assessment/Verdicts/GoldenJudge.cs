using FlowTimeSim.Assessment.Expectations;
using FlowTimeSim.Assessment.Runs;
using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Flow;
using FlowTimeSim.Compiler.Sources;
using FlowTimeSim.Compiler.Syntax;

namespace FlowTimeSim.Assessment.Verdicts;

/// <summary>Compares a series with a golden file, or accepts it as the golden file, within a tolerance (<see cref="GoldenTolerance"/>).</summary>
internal sealed class GoldenJudge(ISources sources, FindingSink findings, GoldenResults results, TestSyntax test, string caseId)
{
    /// <summary>The verdict; a file or series that cannot be used fails after its finding.</summary>
    /// <param name="syntax">An expectation that names a series.</param>
    /// <param name="run">The run.</param>
    /// <param name="accept">Whether the file is written instead of compared.</param>
    public ExpectationVerdict Judge(ExpectationSyntax syntax, ModelRun run, bool accept)
    {
        var series = syntax.Series!.Value;
        ExpectationVerdict Failed(string message) => Verdict(syntax, Outcome.Failed, message);
        if (run.Find(series.Value) is not { } actual)
        {
            var near = NearestName.Find(series.Value, run.Model.Series.Keys.Order(StringComparer.Ordinal));
            var hint = near is null ? string.Empty : $" Did you mean '{near}'?";
            findings.Report(DiagnosticCatalog.UnknownName, series.Span, $"Nothing is called '{series.Value}'.{hint}");
            return Failed("Nothing has this name.");
        }

        if (syntax.EqualsFile is not { } file)
        {
            findings.Report(DiagnosticCatalog.ExpectationMalformed, syntax.Span, $"The series must equal something: write 'equals: golden/{series.Value}.csv'.");
            return Failed("It equals nothing.");
        }

        var info = run.Model.Series[series.Value];
        if (ToleranceOf(syntax, info, run) is not { } tolerance)
        {
            return Failed("The tolerance cannot be used.");
        }

        var name = file.Value.Replace("{case}", GoldenResults.FileName(caseId), StringComparison.Ordinal).Replace("{scenario}", GoldenResults.FileName(run.Model.Id), StringComparison.Ordinal);
        var path = ProjectPath.From(syntax.Span.Source.Path, name);
        var factor = info.Unit.Factor / (info.Kind == SeriesKind.Flow ? run.Model.Grid.BinMinutes : 1);
        var selections = new WindowReader(run.Model, findings).Read(syntax.During, null);
        if (selections is not [var window])
        {
            return Failed("The window cannot be used.");
        }

        if (accept)
        {
            return Accept(syntax, file, path, actual, tolerance, factor, run);
        }

        if (Read(path, name, file, actual.Length) is not { } golden)
        {
            return Failed("The golden file cannot be used.");
        }

        var whole = GoldenComparison.Of(actual, golden.Values, tolerance, factor);
        var comparison = syntax.During is null ? whole : whole.Within(window.Bins, actual, golden.Values);
        return comparison.Bins.Count == 0
            ? Verdict(syntax, Outcome.Passed, string.Empty) with { Window = window.Bins, Series = series.Value }
            : Differs(syntax, new GoldenWords(run, info, name, path, tolerance), actual, golden, comparison, window);
    }

    private ExpectationVerdict Differs(ExpectationSyntax syntax, GoldenWords words, double[] actual, GoldenText golden, GoldenComparison comparison, BinSelection window)
    {
        var place = $"golden-differences/{GoldenResults.FileName(caseId)}-{GoldenResults.FileName(words.Info.Name)}.diff";
        var sentence = words.Sentence(actual, golden.Values, comparison);
        results.Differences[place] = GoldenDiff.Write(words.Head(caseId, sentence), words.Path, golden, actual, comparison.Bins, words.Run.Model.Grid);
        var first = comparison.Bins[0];
        return Verdict(syntax, Outcome.Failed, $"{sentence} Read '{place}'; build with -p:AcceptGolden=true to accept it.") with
        {
            Actual = actual[first],
            Limit = golden.Values[first],
            FirstBin = first,
            Window = window.Bins,
            Series = words.Info.Name,
        };
    }

    private ExpectationVerdict Accept(
        ExpectationSyntax syntax, Sourced<string> file, string path, double[] actual, GoldenTolerance tolerance, double factor, ModelRun run)
    {
        var text = GoldenFile.Write(actual);
        if (results.Accepted.TryGetValue(path, out var other))
        {
            if (other.Text == text)
            {
                return Verdict(syntax, Outcome.Passed, string.Empty);
            }

            findings.Report(
                DiagnosticCatalog.GoldenUnreadable,
                file.Span,
                $"The cases '{other.Case}' and '{caseId}' have different series for one golden file, '{path}'. Give each its own: write '{{case}}' in its name.");
            return Verdict(syntax, Outcome.Failed, "Two cases have different series for this golden file.");
        }

        // A file that still holds stays as it is: a review shows only what changed.
        var before = sources.Read(path).Text is { } old ? GoldenFile.Read(old.Text).Golden : null;
        if (before is not null && before.Values.Length == actual.Length)
        {
            var comparison = GoldenComparison.Of(actual, before.Values, tolerance, factor);
            if (comparison.Bins.Count == 0)
            {
                return Verdict(syntax, Outcome.Passed, string.Empty);
            }

            findings.Report(
                DiagnosticCatalog.GoldenAccepted,
                file.Span,
                $"'{path}' was accepted anew: {comparison.Bins.Count:#,0} of {actual.Length:#,0} bins changed, the first {BinName.Of(run.Model.Grid, comparison.Bins[0])}, the most by {Math.Abs(actual[comparison.Largest] - before.Values[comparison.Largest]):0.######} in {BinName.Of(run.Model.Grid, comparison.Largest)}. Read the change before you commit it.");
        }

        results.Accepted.Add(path, (text, caseId));
        return Verdict(syntax, Outcome.Passed, string.Empty);
    }

    private GoldenTolerance? ToleranceOf(ExpectationSyntax syntax, SeriesInfo info, ModelRun run)
    {
        var dimension = Dimension.Of(info);
        if (syntax.Tolerance is { } own)
        {
            if (GoldenTolerance.Read(own, run.Model, findings) is not { } tolerance || tolerance.Fits(dimension))
            {
                return GoldenTolerance.Read(own, run.Model, findings);
            }

            findings.Report(
                DiagnosticCatalog.ExpectationUnits,
                own.Span,
                $"The tolerance '{tolerance.Text}' is in {tolerance.Dimension!.ToString()} and '{info.Name}' in {dimension.ToString()}. Give it in the unit of the series, or as a share, such as '1 %'.");
            return null;
        }

        foreach (var text in test.Tolerances)
        {
            if (GoldenTolerance.Read(text, run.Model, findings) is not { } tolerance)
            {
                return null;
            }

            if (tolerance.Fits(dimension))
            {
                return tolerance;
            }
        }

        return GoldenTolerance.Default;
    }

    private GoldenText? Read(string path, string name, Sourced<string> file, int bins)
    {
        var reading = sources.Read(path);
        if (reading.Text is null)
        {
            var fault = reading.Fault == SourceFault.NotFound
                ? "is not there. Build once with -p:AcceptGolden=true to write it"
                : $"cannot be read ({reading.Fault.ToString()})";
            findings.Report(DiagnosticCatalog.GoldenUnreadable, file.Span, $"The golden file '{name}' {fault}.");
            return null;
        }

        var (golden, line) = GoldenFile.Read(reading.Text.Text);
        if (golden is null)
        {
            findings.Report(DiagnosticCatalog.GoldenUnreadable, file.Span, $"Line {line} of the golden file '{name}' holds no number.");
            return null;
        }

        if (golden.Values.Length != bins)
        {
            findings.Report(DiagnosticCatalog.GoldenUnreadable, file.Span, $"The golden file '{name}' has {golden.Values.Length:#,0} values on {bins:#,0} bins. Build once with -p:AcceptGolden=true to write it anew.");
            return null;
        }

        return golden;
    }

    private static ExpectationVerdict Verdict(ExpectationSyntax syntax, Outcome outcome, string message) =>
        new(PlainText.Escape($"{syntax.Series!.Value.Value} equals {syntax.EqualsFile?.Value}"), outcome, message, syntax.Span.Location);
}
