using System.CommandLine;
using System.Globalization;
using System.Text;
using FlowTimeSim.Cli.Inputs;
using FlowTimeSim.Cli.Output;
using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Emission;
using FlowTimeSim.Engine;
using FlowTimeSim.Server;

namespace FlowTimeSim.Cli.Verbs;

/// <summary><c>run</c>: evaluates a model, prints a small table, and leaves a run folder when asked.</summary>
internal static class RunVerb
{
    public static Command Create()
    {
        var model = ModelArgument.Create();
        var engine = EngineOption.Create();
        var scenario = new Option<string?>("--scenario") { Description = "Which scenario of the project; its default one unless said.", HelpName = "ID" };
        var set = SetOption.Create();
        var folder = new Option<DirectoryInfo?>("--out") { Description = "Leaves a run folder (run_<time>_<key>) in this folder.", HelpName = "DIR" };
        var command = new Command("run", "Evaluates a model and prints its outputs. Exit code 1 when it has errors.") { model, engine, scenario, set, folder };
        command.SetAction((parsed, cancellation) => Task.FromResult(Run(
            new ModelRequest(parsed.GetRequiredValue(model), EngineOption.Find(parsed.GetValue(engine)))
            {
                Scenario = parsed.GetValue(scenario),
                Values = SetOption.Values(parsed.GetRequiredValue(set)),
            },
            parsed.GetValue(folder),
            cancellation)));
        return command;
    }

    /// <summary>True for <c>run MODEL</c> and nothing more: what people and scripts call most needs no parser of options, which takes as long as the run.</summary>
    public static bool IsPlain(string[] arguments) =>
        arguments is ["run", [not ('-' or '@'), ..] path] && path is not ("/?" or "/h");

    /// <summary>Runs a model as it is.</summary>
    public static int Run(string path) => Run(new ModelRequest(path), null, CancellationToken.None);

    private static int Run(ModelRequest request, DirectoryInfo? folder, CancellationToken cancellation)
    {
        var findings = new FindingSink();
        var loading = ModelLoader.Load(request, findings, cancellation);
        var result = loading.Model is null || findings.HasErrors ? null : Evaluation.Run(loading.Model, findings, cancellation);
        var yaml = result is null || folder is null ? null : ModelText(loading, result, findings);
        var code = FindingsPrinter.Print(Console.Out, findings, loading);
        if (code != ExitCode.Fine || result is null)
        {
            return code;
        }

        var run = new Assessment.Runs.ModelRun(loading.Model!, result);
        var rows = new List<SeriesRow>();
        foreach (var output in loading.Model!.Outputs)
        {
            if (run.Find(output.Series) is { } values)
            {
                // Some engines take any text as a node's name.
                rows.Add(new SeriesRow(PlainText.Escape(output.Series), values));
            }
        }

        SeriesTable.Print(Console.Out, rows);
        return folder is null ? ExitCode.Fine : Leave(folder, loading, yaml!, result);
    }

    // What a run folder keeps as the model is what ran: a bare model as it is written, else the engine model.
    private static string? ModelText(Loading loading, RunResult result, FindingSink findings) => loading.IsBare
        ? loading.Model!.Origin.Source.Text
        : EngineModelEmitter.Emit(loading.Model!.Engine, loading.Engine!, id => result.TryGet(id, out var values) ? values.Value.ToArray() : null, findings);

    private static int Leave(DirectoryInfo folder, Loading loading, string yaml, RunResult result)
    {
        var grid = loading.Model!.Grid;
        var start = grid.Start?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        var run = new ModelRun(
            new ModelGrid(grid.Bins, grid.BinSize, grid.BinUnit.ToString().ToLowerInvariant(), start),
            [.. result.Names.Select((name, position) => new ModelSeries(name, result.Series(position).ToArray()))],
            []);
        try
        {
            Console.Out.WriteLine(LocalRun.Write(folder.FullName, run, Encoding.UTF8.GetBytes(yaml), loading.Engine!.Name, ProductVersion.Text, TimeProvider.System));
            return ExitCode.Fine;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine($"flowtime-sim: the run folder could not be written: {PlainText.Escape(fault.Message)}");
            return ExitCode.OutsideFailed;
        }
    }
}
