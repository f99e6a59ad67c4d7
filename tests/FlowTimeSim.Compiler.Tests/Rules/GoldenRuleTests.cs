using FlowTimeSim.Compiler.Tests.Binding;
using FlowTimeSim.Compiler.Tests.Syntax;

namespace FlowTimeSim.Compiler.Tests.Rules;

/// <summary>Small projects as folders, and what the rules say of them under the policy of their comments.</summary>
public sealed class GoldenRuleTests
{
    public static TheoryData<string> Cases => [.. GoldenFolder.Cases("rules")];

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_project_gives_exactly_the_findings_on_record(string name)
    {
        var root = GoldenFolder.PathOf("rules", name);
        var project = new TestProject();
        foreach (var file in Directory.EnumerateFiles(root, "*.yaml", SearchOption.AllDirectories))
        {
            project.With(Path.GetRelativePath(root, file).Replace('\\', '/'), File.ReadAllText(file));
        }

        GoldenFolder.Compare("rules", name, "expected.txt", string.Concat(project.Judge().Select(finding => finding + "\n")));
    }
}
