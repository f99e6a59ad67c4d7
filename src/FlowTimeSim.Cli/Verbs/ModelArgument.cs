using System.CommandLine;

namespace FlowTimeSim.Cli.Verbs;

/// <summary>The model that a verb works on.</summary>
internal static class ModelArgument
{
    public static Argument<string> Create(string name = "model") => new(name)
    {
        Description = "A bare engine model or a model artifact (YAML), a project (.ftmodel, read as data: MSBuild is not started) or its folder, or a bundle (.ftpkg).",
    };
}
