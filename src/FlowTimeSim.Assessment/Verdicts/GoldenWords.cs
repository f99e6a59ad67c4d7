using FlowTimeSim.Assessment.Expectations;
using FlowTimeSim.Assessment.Runs;
using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Flow;

namespace FlowTimeSim.Assessment.Verdicts;

/// <summary>How a difference from a golden file is said.</summary>
/// <param name="Run">The run.</param>
/// <param name="Info">The series.</param>
/// <param name="Name">The file as the test names it.</param>
/// <param name="Path">The file in the project.</param>
/// <param name="Tolerance">What was allowed.</param>
internal sealed record GoldenWords(ModelRun Run, SeriesInfo Info, string Name, string Path, GoldenTolerance Tolerance)
{
    /// <summary>The first bin, how many differ, and the largest difference.</summary>
    public string Sentence(double[] actual, double[] golden, GoldenComparison comparison)
    {
        var (first, most, grid) = (comparison.Bins[0], comparison.Largest, Run.Model.Grid);
        var largest = first == most ? string.Empty
            : FormattableString.Invariant($"; the largest difference is {Quantity(Math.Abs(actual[most] - golden[most]))} at {BinName.Of(grid, most)}");
        return FormattableString.Invariant(
            $"{PlainText.Escape(Info.Name)} is {Quantity(actual[first])} where {PlainText.Escape(Name)} has {Quantity(golden[first])}; first at {BinName.Of(grid, first)}, in {comparison.Bins.Count:#,0} of {actual.Length:#,0} bins{largest}.");
    }

    /// <summary>What a reviewer reads before the diff itself.</summary>
    public IEnumerable<string> Head(string caseId, string sentence) =>
    [
        $"Case {PlainText.Escape(caseId)} of {PlainText.Escape(Run.Model.Id)}: {PlainText.Escape(Info.Name)} against {PlainText.Escape(Path)}, tolerance {PlainText.Escape(Tolerance.Text)}.",
        sentence,
        "Numbers are those of the file; only bins beyond the tolerance are shown. To accept all: dotnet build -p:AcceptGolden=true. To accept these: git apply.",
    ];

    // As the file has it, in the unit of its numbers: per bin where it is a flow.
    private string Quantity(double value)
    {
        var number = GoldenFile.Cell(value) is { Length: > 0 } text ? text : "unknown";
        var unit = DisplayUnit.Of(Info.Unit).Text;
        return unit.Length == 0 ? number : $"{number} {unit}{(Info.Kind == SeriesKind.Flow ? "/bin" : string.Empty)}";
    }
}
