using System.Globalization;
using FlowTimeSim.Projects.Records;

namespace FlowTimeSim.Projects.Printing;

/// <summary>The last line of a build: <c>line -> bin/Debug/q4-forecast (14 nodes x 2160 bins, 9 of 9 tests, quality 0.94)</c>.</summary>
public static class SummaryLine
{
    /// <summary>The line of one model.</summary>
    /// <param name="project">The project's name: the terminal logger looks for it.</param>
    /// <param name="outputFolder">Relative to the project.</param>
    /// <param name="result">The model.</param>
    public static string Of(string project, string outputFolder, ModelResult result)
    {
        var ran = result.Verdicts.Where(v => v.Outcome != "Skipped").ToList();
        var passed = ran.Count(v => v.Outcome == "Passed");
        var tests = ran.Count == 0 ? "no tests" : string.Create(CultureInfo.InvariantCulture, $"{passed} of {ran.Count} tests");
        return string.Create(CultureInfo.InvariantCulture,
            $"{project} -> {outputFolder.TrimEnd('/')}/{result.Scenario} ({result.Nodes} nodes x {result.Bins} bins, {tests}, quality {result.QualityScore:0.00})");
    }
}
