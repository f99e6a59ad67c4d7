namespace FlowTimeSim.Cli;

/// <summary>A fault of ours is said as such, and its trace goes to a file that can be sent, never over the screen.</summary>
internal static class OurFault
{
    public static int Report(Exception fault)
    {
        var file = Path.Combine(Path.GetTempPath(), $"flowtime-sim-fault-{Environment.ProcessId}.txt");
        try
        {
            File.WriteAllText(file, fault.ToString());
        }
        catch (IOException)
        {
            file = "(it could not be written)";
        }

        Console.Error.WriteLine($"flowtime-sim: error FTS9001: A fault in FlowTimeSim ({fault.GetType().Name}). The details are in {file}; please send that file.");
        return ExitCode.OurFault;
    }
}
