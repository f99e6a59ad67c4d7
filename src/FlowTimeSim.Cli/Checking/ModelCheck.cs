using System.Collections.Immutable;
using FlowTimeSim.Cli.Inputs;
using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Emission;
using FlowTimeSim.Compiler.Text;
using FlowTimeSim.Projects;
using FlowTimeSim.Projects.DataOnly;

namespace FlowTimeSim.Cli.Checking;

/// <summary>Finds all that is wrong with a model or a project.</summary>
internal static class ModelCheck
{
    /// <summary>Checks; what was found is in the sink, and how it is shown in the answer.</summary>
    /// <param name="found">What is checked.</param>
    /// <param name="engine">The one engine whose rules apply; null for its own.</param>
    /// <param name="edited">Texts in the place of those on disk, by path.</param>
    /// <param name="findings">Receives what is wrong.</param>
    /// <param name="cancellation">Stops the work.</param>
    public static Loading Run(
        Loading found, EngineDialect? engine, ImmutableDictionary<string, SourceText> edited, FindingSink findings, CancellationToken cancellation)
    {
        if (found.Path.Ends(GivenPath.Project))
        {
            return OfProject(found, engine, edited, findings, cancellation);
        }

        var loading = ModelLoader.Load(new ModelRequest(found.Path.Given, engine) { Edited = edited }, findings, cancellation);
        _ = loading.Model is null ? null : Evaluation.Run(loading.Model, findings, cancellation);
        return loading;
    }

    private static Loading OfProject(
        Loading found, EngineDialect? engine, ImmutableDictionary<string, SourceText> edited, FindingSink findings, CancellationToken cancellation)
    {
        if (DataOnlyProject.Read(found.Path.Full, findings) is not { } read)
        {
            return found;
        }

        var properties = found.MeasuresAdequacy ? read.Properties.SetItem("MeasureTestAdequacy", "true") : read.Properties;
        var inputs = read with { Edited = edited, Properties = properties };
        var compilation = ProjectCompilation.Compile(inputs, ImmutableDictionary<string, string>.Empty, engine, findings, cancellation);
        compilation.Judge(findings, cancellation);
        var settings = compilation.Settings;
        return found with { Policy = ShownFindings.PolicyOf(inputs, compilation), IsJudged = settings.RunTests && settings.TestFilter.Length == 0 };
    }
}
