namespace FlowTimeSim.Browser.Tests.Browsers;

/// <summary>The browser that is installed: none is ever downloaded.</summary>
internal static class Chromium
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "chrome"];

    /// <summary>The program's path; null when there is none.</summary>
    public static string? Path { get; } = Find();

    /// <summary>True where a missing browser is a fault of the machine.</summary>
    public static bool IsNeeded { get; } = IsSet("FLOWTIME_NEEDS_BROWSER") || IsSet("CI");

    /// <summary>Why a test does not run here; null when it runs, or must.</summary>
    public static string? SkipReason => Path is null && !IsNeeded ? "No browser is on this machine: 'apt-get install chromium'." : null;

    public static bool IsSet(string variable) => Environment.GetEnvironmentVariable(variable) is { Length: > 0 };

    private static string? Find()
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(System.IO.Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        var extension = OperatingSystem.IsWindows() ? ".exe" : string.Empty;
        return Names.SelectMany(name => folders.Append("/usr/bin").Select(folder => System.IO.Path.Combine(folder, name + extension))).FirstOrDefault(File.Exists);
    }
}
