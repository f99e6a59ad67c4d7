using FlowTimeSim.Assessment.Adequacy;
using FlowTimeSim.Assessment.Tests.EndToEnd;
using FlowTimeSim.Compiler.Diagnostics;

namespace FlowTimeSim.Assessment.Tests.Adequacy;

/// <summary>The adequacy of small projects: a catalog's components, a scenario of a day by hours, and what is expected.</summary>
internal static class Measured
{
    public static TestAdequacy Of(string catalog, string expect, string events = "") => Judge(catalog, expect, events).Assessment.Adequacy!;

    public static Judged Judge(string catalog, string expect, string events = "", bool isMeasured = true)
    {
        var judged = Project.Assess(
            Catalog(catalog),
            "kind: Scenario\nversion: 1\nmetadata: { id: day }\ngrid: { start: 2024-10-01T00:00, bins: 24, binSize: 1, binUnit: hours }\n" + events,
            "kind: Test\nversion: 1\ncases:\n" + expect,
            new AssessmentOptions { MeasureAdequacy = isMeasured });
        Assert.DoesNotContain(judged.Findings, finding => finding.Severity == Severity.Error);
        return judged;
    }

    /// <summary>A catalog of some components.</summary>
    public static string Catalog(string components) => "kind: Catalog\nversion: 1\nmetadata: { id: desk }\nunits: [call]\nper: hour\n" + components;

    /// <summary>A case without changes.</summary>
    public static string Case(params string[] expect) => "  - id: a_case\n    expect:\n" + string.Concat(expect.Select(line => $"      - {line}\n"));
}
