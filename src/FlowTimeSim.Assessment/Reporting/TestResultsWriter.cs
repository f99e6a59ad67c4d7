using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using FlowTimeSim.Assessment.Quality;
using FlowTimeSim.Assessment.Runs;
using FlowTimeSim.Assessment.Runs.Laws;
using FlowTimeSim.Assessment.Verdicts;
using FlowTimeSim.Compiler.Text;

namespace FlowTimeSim.Assessment.Reporting;

/// <summary>
/// Prints <c>test-results.json</c>: cases, default test scenarios and score of one model. The same assessment gives the same bytes: no time, no machine, no
/// absolute path. Values are in base units (items, minutes, plain numbers); what is unknown is null.
/// </summary>
public static class TestResultsWriter
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The document, UTF-8 text with LF and a line end at its end.</summary>
    public static string Write(ModelAssessment assessment)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            json.WriteString("kind", "TestResults");
            json.WriteNumber("version", 1);
            json.WriteString("model", assessment.Model.Id);
            Summary(json, assessment);
            json.WriteStartArray("cases");
            foreach (var one in assessment.Cases)
            {
                Case(json, one, assessment);
            }

            json.WriteEndArray();
            Laws(json, assessment.Laws);
            json.WriteStartArray("testScenarios");
            foreach (var run in assessment.Stress)
            {
                Stress(json, run);
            }

            json.WriteEndArray();
            AdequacyJson.Write(json, assessment.Adequacy);
            Quality(json, assessment.Quality);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.ToArray()) + "\n";
    }

    private static void Summary(Utf8JsonWriter json, ModelAssessment assessment)
    {
        json.WriteStartObject("summary");
        json.WriteNumber("cases", assessment.Cases.Length);
        json.WriteNumber("expectations", assessment.Cases.Sum(c => c.Expectations.Length));
        foreach (var (name, outcome) in new[]
        {
            ("passed", Outcome.Passed), ("failed", Outcome.Failed), ("cannotTell", Outcome.CannotTell), ("skipped", Outcome.Skipped),
        })
        {
            json.WriteNumber(name, assessment.Cases.Count(c => c.Outcome == outcome));
        }

        json.WriteEndObject();
    }

    private static void Case(Utf8JsonWriter json, CaseVerdict one, ModelAssessment assessment)
    {
        json.WriteStartObject();
        json.WriteString("id", one.Id);
        if (one.Title is { } title)
        {
            json.WriteString("title", title);
        }

        json.WritePlace(one.Where);
        json.WriteString("outcome", OutcomeWords.Of(one.Outcome));
        json.WriteStartArray("expectations");
        foreach (var expectation in one.Expectations)
        {
            Expectation(json, expectation, assessment);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Expectation(Utf8JsonWriter json, ExpectationVerdict expectation, ModelAssessment assessment)
    {
        json.WriteStartObject();
        json.WriteString("text", expectation.Text);
        json.WriteString("outcome", OutcomeWords.Of(expectation.Outcome));
        if (expectation.Message.Length > 0)
        {
            json.WriteString("message", expectation.Message);
        }

        json.WritePlace(expectation.Where);
        json.WriteFinite("actual", expectation.Actual);
        json.WriteFinite("limit", expectation.Limit);
        if (expectation.FirstBin is { } bin)
        {
            json.WriteNumber("firstBin", bin);
            if (assessment.Model.Grid.Start is not null)
            {
                json.WriteString("firstTime", assessment.Model.Grid.Describe(bin));
            }
        }

        if (expectation.Interval is var (low, high))
        {
            json.WriteStartObject("interval95");
            json.WriteFinite("low", low);
            json.WriteFinite("high", high);
            json.WriteEndObject();
        }

        if (expectation.Replicas is { } replicas)
        {
            json.WriteNumber("replicas", replicas);
        }

        if (expectation.Outcome == Outcome.Failed && !expectation.Window.IsEmpty)
        {
            Window(json, expectation.Window);
        }

        json.WriteNumber("unknownBins", expectation.UnknownBins);
        json.WriteBoolean("canFail", expectation.CanFail);
        json.WriteEndObject();
    }

    // Stretches of neighbouring bins, each with its first and last one.
    private static void Window(Utf8JsonWriter json, ImmutableArray<int> bins)
    {
        json.WriteStartArray("window");
        for (var i = 0; i < bins.Length; i++)
        {
            if (i == 0 || bins[i] != bins[i - 1] + 1)
            {
                json.WriteStartArray();
                json.WriteNumberValue(bins[i]);
            }

            if (i == bins.Length - 1 || bins[i + 1] != bins[i] + 1)
            {
                json.WriteNumberValue(bins[i]);
                json.WriteEndArray();
            }
        }

        json.WriteEndArray();
    }

    private static void Laws(Utf8JsonWriter json, ImmutableArray<LawVerdict> laws)
    {
        json.WriteStartArray("laws");
        foreach (var law in laws)
        {
            json.WriteStartObject();
            json.WriteString("id", law.Id);
            json.WriteString("title", law.Title);
            json.WriteString("outcome", OutcomeWords.Of(law.Holds switch { true => Outcome.Passed, false => Outcome.Failed, _ => Outcome.Skipped }));
            json.WriteNumber("runs", law.Runs);
            if (law.Message.Length > 0)
            {
                json.WriteString("message", law.Message);
            }

            if (law.Where is { } where)
            {
                json.WritePlace(where);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Stress(Utf8JsonWriter json, StressRun run)
    {
        json.WriteStartObject();
        json.WriteString("id", run.Id);
        json.WriteString("title", run.Title);
        json.WriteBoolean("ran", run.Run is not null);
        if (run.Holds is { } holds)
        {
            json.WriteBoolean("holds", holds);
        }
        else
        {
            json.WriteNull("holds");
        }

        json.WriteString("sentence", run.Sentence);
        json.WriteEndObject();
    }

    private static void Quality(Utf8JsonWriter json, QualityScore quality)
    {
        json.WriteStartObject("quality");
        json.WriteNumber("score", quality.Rounded);
        json.WriteStartArray("components");
        foreach (var component in quality.Components)
        {
            json.WriteStartObject();
            json.WriteString("id", component.Id);
            json.WriteNumber("weight", component.Weight);
            json.WriteFinite("value", component.Value is { } value ? Math.Round(value, 4, MidpointRounding.AwayFromZero) : null);
            json.WriteString("reason", component.Reason);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        if (quality.Weakest is { } weakest)
        {
            json.WriteString("weakest", weakest.Id);
        }

        json.WriteStartArray("lost");
        foreach (var point in quality.Lost)
        {
            json.WriteStartObject();
            json.WriteString("component", point.Component);
            json.WriteString("rule", point.Rule);
            json.WriteString("reason", point.Reason);
            if (point.Where is { } where)
            {
                json.WritePlace(where);
            }

            if (point.Bin is { } bin)
            {
                json.WriteNumber("bin", bin);
            }

            json.WriteNumber("gain", Math.Round(point.Gain, 4, MidpointRounding.AwayFromZero));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        if (!quality.Accepted.IsEmpty)
        {
            Accepted(json, quality);
        }

        json.WriteEndObject();
    }

    private static void Accepted(Utf8JsonWriter json, QualityScore quality)
    {
        json.WriteStartArray("accepted");
        foreach (var finding in quality.Accepted)
        {
            json.WriteStartObject();
            json.WriteString("code", finding.Code);
            json.WriteString("message", finding.Message);
            json.WritePlace(finding.Where);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
