using System.CommandLine;
using FlowTimeSim.Cli.Verbs;

namespace FlowTimeSim.Cli;

/// <summary>The door of <c>flowtime-sim</c>: one verb, one file.</summary>
internal static class Program
{
    public static async Task<int> Main(string[] arguments)
    {
        var root = new RootCommand("Models-as-code for flow systems: run and check models, serve the registry and the engine.")
        {
            RunVerb.Create(),
            CheckVerb.Create(),
            ServeVerb.Create(),
            VerifyVerb.Create(),
            ExplainVerb.Create(),
        };
        var parsed = root.Parse(arguments);
        var invocation = new InvocationConfiguration { EnableDefaultExceptionHandler = false };
        try
        {
            var code = await parsed.InvokeAsync(invocation);
            return parsed.Errors.Count > 0 ? ExitCode.WrongUse : code;
        }
        catch (OperationCanceledException)
        {
            return ExitCode.Cancelled;
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            return OurFault.Report(fault);
        }
    }
}
