using System.CommandLine;
using System.Text;
using FlowTimeSim.Cli.Output;
using FlowTimeSim.Compiler;
using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Emission;
using FlowTimeSim.Compiler.Text;
using FlowTimeSim.Engine;
using FlowTimeSim.Server;

namespace FlowTimeSim.Cli.Verbs;

/// <summary><c>run</c>: evaluates a model, prints a small table, and leaves a run folder when asked.</summary>
internal static class RunVerb
{
    public static Command Create()
    {
        var model = new Argument<FileInfo>("model") { Description = "A bare engine model or a model artifact (YAML)." };
        var engine = EngineOption.Create();
        var folder = new Option<DirectoryInfo?>("--out") { Description = "Leaves a run folder in this folder." };
        var command = new Command("run", "Evaluates a model.") { model, engine, folder };
        command.SetAction((parsed, cancellation) => Task.FromResult(Run(
            parsed.GetRequiredValue(model), EngineDialects.Find(parsed.GetRequiredValue(engine))!, parsed.GetValue(folder), cancellation)));
        return command;
    }

    private static int Run(FileInfo file, EngineDialect engine, DirectoryInfo? folder, CancellationToken cancellation)
    {
        var findings = new FindingSink();
        var model = ModelFile.Compile(file, engine, findings);
        var result = model is null ? null : Evaluate(model, findings, cancellation);
        var code = FindingLines.Print(Console.Out, findings);
        if (code != ExitCode.Fine || model is null || result is null)
        {
            return code;
        }

        SeriesTable.Print(Console.Out, [.. model.Outputs
            .Where(output => model.Series[output.Series].NodeId is not null)
            .Select(output => (output.Series, result.Series(model.Series[output.Series].NodeId!)))]);
        return folder is null ? ExitCode.Fine : Leave(folder, file, model, engine, result);
    }

    private static RunResult? Evaluate(CompiledModel model, FindingSink findings, CancellationToken cancellation)
    {
        var result = Evaluator.Run(model.Program, cancellation);
        if (result.FirstNonFinite is not { } fault)
        {
            return result;
        }

        var where = model.Series.TryGetValue(fault.Name, out var series) ? series.Origin.Location : Location.File(model.Origin.Source.Path);
        findings.Report(
            DiagnosticCatalog.NotFinite,
            where,
            $"'{fault.Name}' is not finite: {fault.Value} first at {model.Grid.Describe(fault.Bin)}. Keep its operands finite, with MAX, MIN or CLAMP.");
        return null;
    }

    private static int Leave(DirectoryInfo folder, FileInfo file, CompiledModel model, EngineDialect engine, RunResult result)
    {
        var grid = model.Grid;
        var start = grid.Start?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture);
        var run = new ModelRun(
            new ModelGrid(grid.Bins, grid.BinSize, grid.BinUnit.ToString().ToLowerInvariant(), start),
            [.. result.Names.Select((name, position) => new ModelSeries(name, result.Series(position).ToArray()))],
            []);
        try
        {
            var bytes = Encoding.UTF8.GetBytes(model.Origin.Source.Text);
            Console.Out.WriteLine(LocalRun.Write(folder.FullName, run, bytes, engine.Name, ProductVersion.Text, TimeProvider.System));
            return ExitCode.Fine;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine($"flowtime-sim: the run of {PlainText.Escape(file.Name)} could not be written: {PlainText.Escape(fault.Message)}");
            return ExitCode.OutsideFailed;
        }
    }
}
