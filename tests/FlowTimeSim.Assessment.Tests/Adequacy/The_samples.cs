using FlowTimeSim.Assessment.Adequacy;
using FlowTimeSim.Assessment.Tests.EndToEnd;
using FlowTimeSim.Compiler;
using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Sources;

namespace FlowTimeSim.Assessment.Tests.Adequacy;

/// <summary>What we show has tests that would notice a mistake.</summary>
public sealed class The_samples
{
    [Theory]
    [InlineData("samples/hello", 0.95)]
    [InlineData("samples/manufacturing-line", 0.95)]
    [InlineData("samples/airport-checkpoint", 0.95)]
    [InlineData("samples/emergency-room", 0.8)]
    [InlineData("sdk/templates/content/flowtime", 0.9)]
    public void Notice_most_changes(string folder, double least)
    {
        var adequacy = Measure(folder);

        Assert.Null(adequacy.NotMeasured);
        Assert.True(adequacy.Killed + adequacy.Survived >= 8);
        Assert.True(adequacy.Value >= least, $"{adequacy.Value:0.00}: " + string.Join("; ", adequacy.Survivors.Select(one => $"{one.What} ({one.Suggestion})")));
    }

    private static TestAdequacy Measure(string folder)
    {
        var root = Repository.PathOf(folder);
        var files = Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories)
            .Where(path => Path.GetExtension(path) is ".yaml" or ".csv" && !path.Contains("/obj/", StringComparison.Ordinal) && !path.Contains("/bin/", StringComparison.Ordinal))
            .ToDictionary(path => Path.GetRelativePath(root, path).Replace('\\', '/'), File.ReadAllText, StringComparer.Ordinal);
        string[] Under(string kind) => [.. files.Keys.Where(path => path.StartsWith(kind, StringComparison.Ordinal) && path.EndsWith(".yaml", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];
        var (sources, findings) = (new MemorySources(files), new FindingSink());
        var inputs = new CompilerInputs { Catalogs = [.. Under("catalog/")], Scenarios = [.. Under("scenarios/")], Tests = [.. Under("tests/")] };
        var model = Assert.Single(ModelCompiler.Compile(inputs, sources, findings).Models);
        return Assessor.Assess(model, sources, new AssessmentOptions { MeasureAdequacy = true }, findings, default).Adequacy!;
    }
}
