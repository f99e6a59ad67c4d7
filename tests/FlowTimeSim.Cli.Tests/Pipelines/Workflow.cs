using System.Runtime.CompilerServices;
using YamlDotNet.RepresentationModel;

namespace FlowTimeSim.Cli.Tests.Pipelines;

/// <summary>A pipeline file of samples/ci, as a tree.</summary>
internal sealed class Workflow
{
    private static readonly string Folder = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Here())!, "..", "..", "..", "samples", "ci"));

    private Workflow(string path)
    {
        Text = File.ReadAllText(Path.Combine(Folder, path));
        var stream = new YamlStream();
        stream.Load(new StringReader(Text));
        Root = (YamlMappingNode)Assert.Single(stream.Documents).RootNode;
    }

    public static Workflow Models => new("github/models.yml");

    public static Workflow Comment => new("github/models-comment.yml");

    public static Workflow Azure => new("azure/azure-pipelines.yml");

    public static Workflow[] All => [Models, Comment, Azure];

    public string Text { get; }

    public YamlMappingNode Root { get; }

    /// <summary>The jobs of a workflow of GitHub, by name.</summary>
    public IEnumerable<(string Name, YamlMappingNode Job)> Jobs => Map(Root, "jobs").Children.Select(pair => (pair.Key.ToString(), (YamlMappingNode)pair.Value));

    /// <summary>Every mapping in it, at any depth.</summary>
    public IEnumerable<YamlMappingNode> Mappings => Root.AllNodes.OfType<YamlMappingNode>();

    /// <summary>Every text that a shell or an interpreter runs.</summary>
    public IEnumerable<string> Scripts => Mappings.SelectMany(map => new[] { "run", "bash", "script" }.Select(key => Value(map, key)).OfType<string>());

    public static YamlMappingNode Map(YamlMappingNode node, string key) => (YamlMappingNode)node.Children[new YamlScalarNode(key)];

    public static YamlMappingNode Job(Workflow workflow, string name) => workflow.Jobs.Single(job => job.Name == name).Job;

    public static IEnumerable<YamlMappingNode> Steps(YamlMappingNode job) => ((YamlSequenceNode)job.Children[new YamlScalarNode("steps")]).Cast<YamlMappingNode>();

    public static string? Value(YamlMappingNode node, string key) =>
        node.Children.TryGetValue(new YamlScalarNode(key), out var value) && value is YamlScalarNode scalar ? scalar.Value : null;

    /// <summary>The permissions of a job or a workflow, as <c>name=value</c>; null where it says none.</summary>
    public static string[]? Permissions(YamlMappingNode node) =>
        node.Children.TryGetValue(new YamlScalarNode("permissions"), out var value) ? [.. ((YamlMappingNode)value).Children.Select(pair => $"{pair.Key}={pair.Value}").Order(StringComparer.Ordinal)] : null;

    private static string Here([CallerFilePath] string path = "") => path;
}
