using FlowTimeSim.Projects.Records;

namespace FlowTimeSim.Projects.Printing;

/// <summary>The verdicts of a model as JSON: <c>test-results.json</c>, and <c>validation/test-results.json</c> in a bundle.</summary>
public static class TestResultsWriter
{
    /// <summary>Writes a model's verdicts; no time and no path of this machine is in it.</summary>
    public static string Write(ModelResult result) => JsonText.Write(json =>
    {
        json.WriteStartObject();
        json.WriteNumber("schemaVersion", 1);
        json.WriteString("model", result.ArtifactId);
        json.WriteString("scenario", result.Scenario);
        json.WriteNumber("passed", Count(result, "Passed"));
        json.WriteNumber("failed", Count(result, "Failed"));
        json.WriteNumber("cannotTell", Count(result, "CannotTell"));
        json.WriteNumber("skipped", Count(result, "Skipped"));
        json.WriteNumber("qualityScore", result.QualityScore);
        json.WriteStartArray("cases");
        foreach (var verdict in result.Verdicts)
        {
            json.WriteStartObject();
            json.WriteString("id", verdict.Id);
            json.WriteString("title", verdict.Title);
            json.WriteString("file", verdict.File);
            json.WriteNumber("line", verdict.Line);
            json.WriteString("outcome", verdict.Outcome);
            json.WriteStartArray("expectations");
            foreach (var expectation in verdict.Expectations)
            {
                Write(json, expectation);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static void Write(System.Text.Json.Utf8JsonWriter json, ExpectationRecord expectation)
    {
        json.WriteStartObject();
        json.WriteString("that", expectation.Text);
        json.WriteString("outcome", expectation.Outcome);
        json.WriteString("message", expectation.Message);
        json.WriteNumber("line", expectation.Line);
        json.WriteNumber("actual", expectation.Actual);
        json.WriteNumber("limit", expectation.Limit);
        json.WriteNumber("firstBin", expectation.FirstBin);
        json.WriteNumber("unknownBins", expectation.UnknownBins);
        json.WriteEndObject();
    }

    private static int Count(ModelResult result, string outcome) => result.Verdicts.Count(v => v.Outcome == outcome);
}
