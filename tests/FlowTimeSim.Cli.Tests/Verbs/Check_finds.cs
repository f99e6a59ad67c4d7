using System.Text.Json;
using FlowTimeSim.Cli.Tests.Support;
using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Text;
using FlowTimeSim.Projects.Printing;

namespace FlowTimeSim.Cli.Tests.Verbs;

public sealed class Check_finds
{
    [Fact]
    public async Task A_projects_mistakes_and_failing_tests()
    {
        using var scratch = new Scratch();
        Desk.Write(scratch);
        scratch.Write("desk/tests/t.yaml", "kind: Test\nversion: 1\nscenario: morning\ncases:\n  - id: never\n    expect:\n      - max(agent.queue) < 1 call\n");
        var failing = await Tool.RunAsync(scratch.Folder, "check", "desk/desk.ftmodel", "--data-only");
        Assert.True(failing.Code == 1, failing.ToString());
        Assert.Contains("desk/tests/t.yaml(7,", failing.Output, StringComparison.Ordinal);
        Assert.Contains("error FTS4001", failing.Output, StringComparison.Ordinal);

        var sarif = await Tool.RunAsync(scratch.Folder, "check", "desk", "--format", "sarif");
        using var log = JsonDocument.Parse(sarif.Output);
        Assert.Equal("FTS4001", log.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray().First(r => r.GetProperty("level").GetString() == "error").GetProperty("ruleId").GetString());

        var json = await Tool.RunAsync(scratch.Folder, "check", "desk", "--format", "json");
        using var findings = JsonDocument.Parse(json.Output);
        Assert.Equal(1, findings.RootElement.GetProperty("errors").GetInt32());
    }

    [Fact]
    public void Annotations_hold_no_second_command()
    {
        var where = new Location("a,b:c;d]%.yaml", 3, 5, 3, 6);
        var finding = new Finding(DiagnosticCatalog.UnknownName, Severity.Error, "100% sure\r\n::warning::x", where);
        Assert.Equal("::error file=x/a%2Cb%3Ac;d]%25.yaml,line=3,col=5,title=FTS2003::100%25 sure%0D%0A::warning::x", Annotation.GitHub(finding, "x/"));
        Assert.Equal(
            "##vso[task.logissue type=error;sourcepath=x/a,b:c%3Bd%5D%AZP25.yaml;linenumber=3;columnnumber=5;code=FTS2003;]100%AZP25 sure%0D%0A::warning::x",
            Annotation.Azure(finding, "x/"));
    }

    [Fact]
    public async Task A_bundle_that_was_cut_short()
    {
        using var scratch = new Scratch();
        var built = Desk.Build(scratch);
        var bytes = File.ReadAllBytes(built.Bundle);
        File.WriteAllBytes(built.Bundle, bytes[..^10]);
        var result = await Tool.RunAsync(scratch.Folder, "verify", built.Bundle);
        Assert.True(result.Code == 1, result.ToString());
        Assert.Contains("error FTS6001", result.Output, StringComparison.Ordinal);
    }
}
