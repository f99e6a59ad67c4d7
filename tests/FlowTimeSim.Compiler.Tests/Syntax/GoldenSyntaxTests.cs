using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Syntax;
using FlowTimeSim.Compiler.Text;
using FlowTimeSim.Compiler.Yaml;

namespace FlowTimeSim.Compiler.Tests.Syntax;

public class GoldenSyntaxTests
{
    public static TheoryData<string> Cases => [.. GoldenFolder.Cases("syntax")];

    public static TheoryData<string> Samples => [.. GoldenFolder.Cases("syntax").Where(name => name.StartsWith("sample-", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_file_gives_exactly_the_findings_on_record(string name)
    {
        var findings = ReadAs(new SourceText("input.yaml", GoldenFolder.Read("syntax", name, "input.yaml")));
        GoldenFolder.Compare("syntax", name, "expected.txt", string.Concat(findings.ToSorted().Select(finding => finding + "\n")));
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void The_samples_of_the_language_read_without_a_finding(string name) =>
        Assert.Empty(ReadAs(new SourceText("input.yaml", GoldenFolder.Read("syntax", name, "input.yaml"))).ToSorted());

    internal static FindingSink ReadAs(SourceText source)
    {
        var findings = new FindingSink();
        var first = source.Text.Split('\n').FirstOrDefault(line => line.StartsWith("kind:", StringComparison.Ordinal)) ?? string.Empty;
        if (first.Contains("Scenario", StringComparison.Ordinal))
        {
            SyntaxReader.ReadScenarios(source, findings);
        }
        else if (first.Contains("Test", StringComparison.Ordinal))
        {
            SyntaxReader.ReadTest(source, findings);
        }
        else if (first.Contains("Model", StringComparison.Ordinal))
        {
            YamlReader.Read(source, findings);
        }
        else
        {
            SyntaxReader.ReadCatalog(source, findings);
        }

        return findings;
    }
}
