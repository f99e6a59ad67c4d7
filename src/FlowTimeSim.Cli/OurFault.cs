namespace FlowTimeSim.Cli;

/// <summary>A fault of ours is said as such, and its trace goes to a file that can be sent, never over the screen.</summary>
internal static class OurFault
{
    public static int Report(Exception fault)
    {
        Console.Error.WriteLine($"flowtime-sim: error FTS9001: A fault in FlowTimeSim ({fault.GetType().Name}), not in your model. {Keep(fault)}");
        return ExitCode.OurFault;
    }

    private static string Keep(Exception fault)
    {
        try
        {
            // A new name each time, only for this user: a shared folder may hold a link of this name already.
            var folder = Directory.CreateTempSubdirectory("flowtime-sim-").FullName;
            var file = Path.Combine(folder, "fault.txt");
            File.WriteAllText(file, $"flowtime-sim {ProductVersion.Text}\n{fault}\n");
            return $"The details are in {file}; please send that file.";
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            return "Its details could not be written.";
        }
    }
}
