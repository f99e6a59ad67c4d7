using System.CommandLine;

namespace FlowTimeSim.Cli.Verbs;

/// <summary>The verbs by name. Only the one that is called is built: the options of the others would be most of what a short run does.</summary>
internal static class Verb
{
    private static readonly string[] Names = ["run", "check", "fmt", "compare", "verify", "summary", "affected", "bump", "bench", "serve", "explain"];

    /// <summary>The verb that the first word names; every verb when it names none, for help and for the nearest name.</summary>
    public static IEnumerable<Command> Wanted(string[] arguments) =>
        arguments.Length > 0 && Create(arguments[0]) is { } called ? [called] : Names.Select(name => Create(name)!);

    private static Command? Create(string name) => name switch
    {
        "run" => RunVerb.Create(),
        "check" => CheckVerb.Create(),
        "fmt" => FmtVerb.Create(),
        "compare" => CompareVerb.Create(),
        "verify" => VerifyVerb.Create(),
        "summary" => SummaryVerb.Create(),
        "affected" => AffectedVerb.Create(),
        "bump" => BumpVerb.Create(),
        "bench" => BenchVerb.Create(),
        "serve" => ServeVerb.Create(),
        "explain" => ExplainVerb.Create(),
        _ => null,
    };
}
