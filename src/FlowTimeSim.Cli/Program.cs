using System.CommandLine;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using FlowTimeSim.Cli.Verbs;
using FlowTimeSim.Compiler.Diagnostics;

namespace FlowTimeSim.Cli;

/// <summary>The door of <c>flowtime-sim</c>: one verb, one file.</summary>
internal static class Program
{
    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "The last door: whatever comes here is a fault of ours and is reported as one.")]
    public static async Task<int> Main(string[] arguments)
    {
        Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        try
        {
            return RunVerb.IsPlain(arguments) ? RunVerb.Run(arguments[1]) : await Invoke(arguments);
        }
        catch (OperationCanceledException)
        {
            return ExitCode.Cancelled;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine($"flowtime-sim: {PlainText.Escape(fault.Message)}");
            return ExitCode.OutsideFailed;
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            return OurFault.Report(fault);
        }
    }

    private static async Task<int> Invoke(string[] arguments)
    {
        var root = new RootCommand(
            "Models-as-code for flow systems: run and check models, serve the registry and the engine.\n\n"
            + "Exit codes: 0 fine, 1 the model has errors or a comparison exceeds its tolerance, 2 wrong use, 3 something outside failed (network, disk), 4 a fault of FlowTimeSim, 130 cancelled.");
        foreach (var verb in Verb.Wanted(arguments))
        {
            root.Add(verb);
        }

        var parsed = root.Parse(arguments);
        var invocation = new InvocationConfiguration
        {
            EnableDefaultExceptionHandler = false,

            // A service that is asked to stop ends the runs under way first.
            ProcessTerminationTimeout = TimeSpan.FromSeconds(15),
        };
        var code = await parsed.InvokeAsync(invocation);
        return parsed.Errors.Count > 0 ? ExitCode.WrongUse : code;
    }
}
