using FlowTimeSim.Assessment;
using FlowTimeSim.Assessment.Verdicts;
using FlowTimeSim.Projects.Settings;

namespace FlowTimeSim.Projects.Records;

/// <summary>Makes the lasting form of an assessment.</summary>
internal static class ModelResults
{
    public static ModelResult Of(NamedModel named, ProjectSettings settings) => new(named.ArtifactId, named.Folder, named.Title)
    {
        Description = settings.Description ?? named.Assessment.Model.Description,
        Nodes = named.Assessment.Model.Engine.Nodes.Length,
        Bins = named.Assessment.Model.Grid.Bins,
        Verdicts = [.. named.Assessment.Cases.Select(Of)],
        QualityScore = named.Assessment.Quality.Rounded,
        Engines = [.. settings.Engines.Select(engine => engine.Name)],
        Parameters = [.. named.Assessment.Model.Parameters.Select(p =>
            new ParameterRecord(p.Name, p.Type, p.Unit.Text.Length > 0 ? p.Unit.Text : null, double.IsFinite(p.Value) && p.Type is not ("text" or "profile") ? p.Value : null, p.Min, p.Max, p.Description))],
    };

    private static VerdictRecord Of(CaseVerdict verdict) => new(
        verdict.Id, verdict.Title, verdict.File, verdict.Where.Line, verdict.Outcome.ToString(), [.. verdict.Expectations.Select(Of)]);

    private static ExpectationRecord Of(ExpectationVerdict e) => new(
        e.Text, e.Outcome.ToString(), e.Message, e.Where.Line, Finite(e.Actual), Finite(e.Limit), e.FirstBin, e.UnknownBins);

    private static double? Finite(double? value) => value is { } number && double.IsFinite(number) ? number : null;
}
