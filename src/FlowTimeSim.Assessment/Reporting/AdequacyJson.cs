using System.Text.Json;
using FlowTimeSim.Assessment.Adequacy;

namespace FlowTimeSim.Assessment.Reporting;

/// <summary>What the tests notice, as a part of <c>test-results.json</c>. Shares are plain numbers; one that is infinite is null.</summary>
internal static class AdequacyJson
{
    public static void Write(Utf8JsonWriter json, TestAdequacy? adequacy)
    {
        if (adequacy is null)
        {
            return;
        }

        json.WriteStartObject("adequacy");
        if (adequacy.NotMeasured is { } reason)
        {
            json.WriteString("notMeasured", reason);
            json.WriteEndObject();
            return;
        }

        json.WriteNumber("killed", adequacy.Killed);
        json.WriteNumber("survived", adequacy.Survived);
        json.WriteNumber("equivalent", adequacy.Equivalent);
        json.WriteNumber("found", adequacy.Found);
        json.WriteNumber("tried", adequacy.Tried);
        json.WriteStartArray("survivors");
        foreach (var one in adequacy.Survivors)
        {
            Survivor(json, one);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Survivor(Utf8JsonWriter json, SurvivingMutant one)
    {
        json.WriteStartObject();
        json.WriteString("operator", one.Operator);
        json.WriteString("what", one.What);
        json.WritePlace(one.Where);
        json.WriteString("case", one.Case);
        json.WriteStartArray("moved");
        foreach (var moved in one.Moved)
        {
            json.WriteStartObject();
            json.WriteString("series", moved.Series);
            json.WriteFinite("share", Rounded(moved.Share));
            json.WriteFinite("before", Rounded(moved.Before));
            json.WriteFinite("after", Rounded(moved.After));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        if (one.Suggestion is { } text)
        {
            json.WriteString("suggestion", text);
        }

        json.WriteEndObject();
    }

    private static double Rounded(double value) => Math.Round(value, 6, MidpointRounding.AwayFromZero);
}
