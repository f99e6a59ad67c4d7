using System.CommandLine;
using System.Globalization;
using FlowTimeSim.Cli.Comparing;
using FlowTimeSim.Cli.Inputs;
using FlowTimeSim.Cli.Output;
using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Emission;

namespace FlowTimeSim.Cli.Verbs;

/// <summary><c>compare</c>: two runs, or two models run now, series by series.</summary>
internal static class CompareVerb
{
    public static Command Create()
    {
        var baseline = new Argument<string>("baseline") { Description = "A run folder, a model, a project or a bundle." };
        var candidate = new Argument<string>("candidate") { Description = "What is compared with it: the same kinds." };
        var engine = EngineOption.Create();
        var tolerance = new Option<double>("--tolerance")
        {
            Description = "The largest difference in any bin that still counts as the same, in the unit of the series.",
            DefaultValueFactory = _ => 1e-9,
        };
        tolerance.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && !(double.TryParse(result.Tokens[0].Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && value >= 0))
            {
                result.AddError("--tolerance is a number, 0 or more.");
            }
        });
        var format = new Option<string>("--format") { Description = "How the comparison is printed.", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "json", "markdown");
        var command = new Command("compare", "Compares two runs or models. Exit code 1 when they differ beyond the tolerance.") { baseline, candidate, engine, tolerance, format };
        command.SetAction((parsed, cancellation) => Task.FromResult(Compare(
            parsed.GetRequiredValue(baseline), parsed.GetRequiredValue(candidate), EngineOption.Find(parsed.GetValue(engine)),
            parsed.GetRequiredValue(tolerance), parsed.GetRequiredValue(format), cancellation)));
        return command;
    }

    private static int Compare(string baseline, string candidate, EngineDialect? engine, double tolerance, string format, CancellationToken cancellation)
    {
        var (b, code) = Side(baseline, engine, cancellation);
        var (a, codeA) = Side(candidate, engine, cancellation);
        if (a is null || b is null)
        {
            return Math.Max(code, codeA);
        }

        if (a.Bins != b.Bins || !a.BinMinutes.Equals(b.BinMinutes))
        {
            Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"flowtime-sim: the grids differ: {b.Bins} bins of {b.BinMinutes} min against {a.Bins} of {a.BinMinutes} min. Nothing was compared."));
            return ExitCode.ModelErrors;
        }

        var comparison = RunComparison.Of(b, a, tolerance);
        switch (format)
        {
            case "json":
                Console.Out.Write(ComparisonPrinter.Json(comparison));
                break;
            case "markdown":
                ComparisonPrinter.Markdown(Console.Out, comparison);
                break;
            default:
                ComparisonPrinter.Text(Console.Out, comparison);
                break;
        }

        return comparison.IsWithin ? ExitCode.Fine : ExitCode.ModelErrors;
    }

    // Findings go to standard error: standard output is the comparison.
    private static (ComparedSide? Side, int Code) Side(string given, EngineDialect? engine, CancellationToken cancellation)
    {
        var findings = new FindingSink();
        var path = new GivenPath(given);
        if (RunFolderReader.IsRunFolder(path.Full))
        {
            var read = RunFolderReader.Read(path.Full, findings);
            return (read, FindingsPrinter.Print(Console.Error, findings, new Loading(new GivenPath(Path.Combine(given, "run")))));
        }

        var loading = ModelLoader.Load(new ModelRequest(given, engine), findings, cancellation);
        var result = loading.Model is null || findings.HasErrors ? null : Evaluation.Run(loading.Model, findings, cancellation);
        var code = FindingsPrinter.Print(Console.Error, findings, loading);
        return result is null
            ? (null, code)
            : (new ComparedSide(result.Bins, loading.Model!.Grid.BinMinutes, [.. result.Names.Select((name, at) => KeyValuePair.Create(name, result.Series(at).ToArray()))]), code);
    }
}
