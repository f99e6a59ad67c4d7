using FlowTimeSim.Cli.Tests.Support;

namespace FlowTimeSim.Cli.Tests.Verbs;

public sealed class Check_says_what_tests_do_not_notice
{
    [Fact]
    public async Task Of_a_project_when_asked()
    {
        using var scratch = new Scratch();
        Desk.Write(scratch);
        scratch.Write("desk/tests/t.yaml", "kind: Test\nversion: 1\nscenario: morning\ncases:\n  - id: calm\n    expect:\n      - max(agent.queue) <= 25 call\n");

        var asked = await Tool.RunAsync(scratch.Folder, "check", "desk/desk.ftmodel", "--adequacy");
        Assert.True(asked.Code == 0, asked.ToString());
        Assert.Contains("desk/catalog/desk.yaml(8,", asked.Output, StringComparison.Ordinal);
        Assert.Contains("info FTS8020: No test notices when", asked.Output, StringComparison.Ordinal);
        Assert.Contains("the capacity of 'agent' is 10 % less", asked.Output, StringComparison.Ordinal);
        Assert.Contains("the event 'the rush' of 'callers.demand' does not happen", asked.Output, StringComparison.Ordinal);

        var unasked = await Tool.RunAsync(scratch.Folder, "check", "desk/desk.ftmodel");
        Assert.DoesNotContain("FTS8020", unasked.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_nothing_but_a_project()
    {
        using var scratch = new Scratch();
        scratch.Write("m.yaml", "grid: { bins: 1, binSize: 1, binUnit: hours }\nnodes:\n  - { id: a, kind: const, values: [1] }\n");
        var result = await Tool.RunAsync(scratch.Folder, "check", "m.yaml", "--adequacy");
        Assert.True(result.Code == 2, result.ToString());
        Assert.Contains("only a project has tests", result.Errors, StringComparison.Ordinal);
    }
}
