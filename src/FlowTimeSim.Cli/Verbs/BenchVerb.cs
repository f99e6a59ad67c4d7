using System.CommandLine;
using System.Globalization;
using System.Text;
using FlowTimeSim.Cli.Inputs;
using FlowTimeSim.Cli.Measuring;
using FlowTimeSim.Cli.Output;
using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Text;

namespace FlowTimeSim.Cli.Verbs;

/// <summary><c>bench</c>: how long a model takes to read, to compile and to evaluate here.</summary>
internal static class BenchVerb
{
    public static Command Create()
    {
        var model = new Argument<string>("model") { Description = "A bare engine model or a model artifact (YAML)." };
        var engine = EngineOption.Create();
        var replicas = Count("--replicas", "How many evaluations make one measurement.");
        var threads = Count("--threads", "How many threads evaluate.");
        var json = new Option<bool>("--json") { Description = "Prints JSON." };
        var command = new Command("bench", "Measures a model: medians after warm-up.") { model, engine, replicas, threads, json };
        command.SetAction((parsed, cancellation) => Task.FromResult(Bench(
            new ModelRequest(parsed.GetRequiredValue(model), EngineOption.Find(parsed.GetValue(engine))),
            parsed.GetRequiredValue(replicas), parsed.GetRequiredValue(threads), parsed.GetValue(json), cancellation)));
        return command;
    }

    private static Option<int> Count(string name, string description)
    {
        var option = new Option<int>(name) { Description = description, DefaultValueFactory = _ => 1, HelpName = "N" };
        option.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && !(int.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value is >= 1 and <= 1_000_000))
            {
                result.AddError($"{name} is a whole number from 1 on.");
            }
        });
        return option;
    }

    private static int Bench(ModelRequest request, int replicas, int threads, bool json, CancellationToken cancellation)
    {
        var findings = new FindingSink();
        var loading = ModelLoader.Load(request, findings, cancellation);
        if (loading is { Model: not null, IsBare: false })
        {
            loading = loading with { WrongUse = "bench measures a bare engine model or a model artifact: name its YAML file." };
        }

        // The run itself says first whether there is something to measure.
        if (loading is { Model: { } model, WrongUse: null } && !findings.HasErrors)
        {
            _ = Evaluation.Run(model, findings, cancellation);
        }

        var code = FindingsPrinter.Print(json ? Console.Error : Console.Out, findings, loading);
        if (code == ExitCode.Fine)
        {
            var source = loading.Model!.Origin.Source;
            var measured = ModelBench.Measure(new SourceText(source.Path, source.Text), loading.Engine!, replicas, threads, cancellation);
            Console.Out.Write(json ? Json(measured) : Text(measured));
        }

        return code;
    }

    private static string Json(ModelMeasure measure) => JsonOutput.Write(json =>
    {
        json.WriteNumber("bytes", measure.Bytes);
        json.WriteNumber("nodes", measure.Nodes);
        json.WriteNumber("bins", measure.Bins);
        json.WriteNumber("replicas", measure.Replicas);
        json.Number("parseMs", measure.ParseMs);
        json.Number("compileMs", measure.CompileMs);
        json.Number("evaluateMs", measure.EvaluateMs);
        json.Number("nodeBinsPerSecond", measure.NodeBinsPerSecond);
        json.WriteNumber("allocatedBytesPerEvaluation", measure.AllocatedBytesPerEvaluation);
    });

    private static string Text(ModelMeasure measure) => new StringBuilder()
        .Append(CultureInfo.InvariantCulture, $"{measure.Bytes:#,0} bytes, {measure.Nodes:#,0} nodes, {measure.Bins:#,0} bins, {measure.Replicas:#,0} replicas\n")
        .Append(CultureInfo.InvariantCulture, $"parse     {measure.ParseMs,12:#,0.000} ms\n")
        .Append(CultureInfo.InvariantCulture, $"compile   {measure.CompileMs,12:#,0.000} ms\n")
        .Append(CultureInfo.InvariantCulture, $"evaluate  {measure.EvaluateMs,12:#,0.000} ms, {measure.NodeBinsPerSecond:#,0} node-bins a second, {measure.AllocatedBytesPerEvaluation:#,0} bytes allocated an evaluation\n")
        .ToString();
}
