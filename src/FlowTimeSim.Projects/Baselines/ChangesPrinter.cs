using System.Text.Json;
using FlowTimeSim.Assessment.Changes;
using FlowTimeSim.Compiler.Changes;
using FlowTimeSim.Compiler.Text;
using FlowTimeSim.Compiler.Time;
using FlowTimeSim.Projects.Printing;

namespace FlowTimeSim.Projects.Baselines;

/// <summary>Prints <c>changes.json</c> of one model (docs/sdk.md says its form). The same changes give the same bytes.</summary>
public static class ChangesPrinter
{
    /// <summary>The document.</summary>
    /// <param name="scenario">The scenario's id.</param>
    /// <param name="artifactId">The artifact's id.</param>
    /// <param name="version">The project's version.</param>
    /// <param name="grid">The scenario's grid, for times.</param>
    /// <param name="outcome">What changed in the project.</param>
    public static string Write(string scenario, string artifactId, string version, Grid grid, BaselineOutcome outcome)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        var changes = outcome.Models.GetValueOrDefault(scenario, ModelChanges.Nothing);
        return JsonText.Write(json =>
        {
            json.WriteStartObject();
            json.WriteString("kind", "Changes");
            json.WriteNumber("schemaVersion", 1);
            json.WriteString("model", scenario);
            json.WriteString("artifact", artifactId);
            Baseline(json, version, outcome);
            json.WriteString("step", Word(changes.Step));
            json.WriteBoolean("resultsCompared", changes.AreComparable && outcome.Baseline is not null);
            json.WriteStartArray("source");
            foreach (var edit in changes.Edits)
            {
                Edit(json, edit);
            }

            json.WriteEndArray();
            json.WriteStartArray("contract");
            foreach (var change in changes.Contract)
            {
                Contract(json, change);
            }

            json.WriteEndArray();
            json.WriteStartArray("result");
            foreach (var change in changes.Results)
            {
                Result(json, change, grid);
            }

            json.WriteEndArray();
            Attribution(json, changes);
            json.WriteEndObject();
        });
    }

    private static void Baseline(Utf8JsonWriter json, string version, BaselineOutcome outcome)
    {
        json.WriteStartObject("baseline");
        json.WriteString("kind", outcome.Baseline?.Kind ?? "none");
        json.WriteString("name", outcome.Baseline?.Name);
        json.WriteString("version", outcome.Version);
        json.WriteEndObject();
        json.WriteStartObject("version");
        json.WriteString("current", version);
        json.WriteString("step", Word(outcome.Step));
        json.WriteString("next", outcome.Next);
        json.WriteBoolean("isEnough", outcome.Version is null || outcome.Step < VersionStep.Minor || VersionDemand.IsEnough(outcome.Version, version, outcome.Step));
        json.WriteEndObject();
    }

    private static void Edit(Utf8JsonWriter json, ModelEdit edit)
    {
        json.WriteStartObject();
        json.WriteString("subject", edit.Subject);
        json.WriteString("kind", edit.Kind.ToString().ToLowerInvariant());
        json.WriteString("before", edit.Before);
        json.WriteString("after", edit.After);
        json.WriteBoolean("isText", edit.IsText);
        Places(json, edit.Where, edit.WhereBefore);
        json.WriteEndObject();
    }

    private static void Contract(Utf8JsonWriter json, ContractChange change)
    {
        json.WriteStartObject();
        json.WriteString("kind", change.Kind);
        json.WriteString("subject", change.Subject);
        json.WriteString("message", change.Message);
        json.WriteBoolean("isBreak", change.Step == VersionStep.Major);
        json.WriteString("before", change.Before);
        json.WriteString("after", change.After);
        Places(json, change.Where, change.WhereBefore);
        json.WriteEndObject();
    }

    private static void Result(Utf8JsonWriter json, ResultChange change, Grid grid)
    {
        json.WriteStartObject();
        json.WriteString("series", change.Series);
        json.WriteString("unit", change.Unit);
        json.WriteBoolean("isOutput", change.IsOutput);
        json.WriteNumber("meanBefore", (double?)change.MeanBefore);
        json.WriteNumber("meanAfter", (double?)change.MeanAfter);
        json.WriteNumber("firstBin", change.FirstBin);
        json.WriteString("firstTime", grid.Start is null ? null : grid.Describe(change.FirstBin));
        json.WriteNumber("largest", (double?)change.Largest);
        json.WriteNumber("largestBin", change.LargestBin);
        json.WriteString("largestTime", grid.Start is null ? null : grid.Describe(change.LargestBin));
        if (change.Seed is { } seed)
        {
            json.WriteNumber("seed", seed);
        }

        Places(json, change.Where, null);
        json.WriteStartArray("contributions");
        foreach (var one in change.Contributions)
        {
            json.WriteStartObject();
            json.WriteNumber("cause", one.Cause);
            json.WriteNumber("mean", (double?)one.Mean);
            json.WriteNumber("atLargest", (double?)one.AtLargest);
            json.WriteNumber("share", (double?)one.Share);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Attribution(Utf8JsonWriter json, ModelChanges changes)
    {
        json.WriteStartObject("attribution");
        json.WriteString("scheme", changes.Attribution.Scheme);
        json.WriteNumber("runs", changes.Attribution.Runs);
        json.WriteStartArray("causes");
        foreach (var cause in changes.Attribution.Causes)
        {
            json.WriteStartObject();
            json.WriteString("subject", cause.Subject);
            json.WriteNumber("share", (double?)cause.Share);
            Places(json, cause.Where, null);
            json.WriteStartArray("edits");
            foreach (var edit in cause.Edits)
            {
                json.WriteNumberValue(changes.Edits.IndexOf(edit));
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Places(Utf8JsonWriter json, Location where, Location? before)
    {
        json.WriteString("file", where.Path);
        json.WriteNumber("line", where.Line);
        json.WriteNumber("column", where.Column);
        if (before is not null)
        {
            json.WriteString("fileBefore", before.Path);
            json.WriteNumber("lineBefore", before.Line);
        }
    }

    private static string Word(VersionStep step) => step.ToString().ToLowerInvariant();
}
