using FlowTimeSim.Compiler.Tests.Binding;
using static FlowTimeSim.Compiler.Tests.Rules.RuledProject;

namespace FlowTimeSim.Compiler.Tests.Rules;

/// <summary>Ends that were forgotten: a retry that nothing takes up, a buffer that only begins with something.</summary>
public sealed class LooseEndRulesTests
{
    private const string Again = Head + """
        components:
          - { id: callers, kind: source, demand: 10 call/h }
          - { id: agent, kind: buffer, capacity: 11 call/h, patience: 20 min }
          - { id: again, kind: retry, of: agent.abandoned, after: 2 h, share: 40 % }
        connections:
          - { from: callers, to: agent }

        """;

    private const string Second = Head + """
        components:
          - { id: callers, kind: source, demand: 10 call/h }
          - { id: agent, kind: buffer, capacity: 11 call/h }
          - { id: expert, kind: buffer, capacity: 4 call/h, initial: 20 call }
        connections:
          - { from: callers, to: agent }

        """;

    [Fact]
    public void Retries_that_no_connection_takes_are_told_at_the_retry()
    {
        Assert.Contains(Of(Again, Week).Rule(), text => text.StartsWith("catalog/c.yaml(9,11): warning FTS5031: What 'again' tries again", StringComparison.Ordinal));
        Assert.DoesNotContain("FTS5031", Codes(Of(Again + "  - { from: again, to: agent }\n", Week)));
        Assert.DoesNotContain("FTS5031", Codes(Of(Again, Week + "outputs: [again.retries]\n")));
    }

    [Fact]
    public void What_only_begins_with_something_and_soon_stands_idle_is_told()
    {
        Assert.Contains(
            "catalog/c.yaml(9,11): warning FTS5005: Nothing arrives at 'expert': no connection leads to it. The 20 call that it begins with are gone after 5 of 168 bins, and then it stands idle. Add one with 'to: expert', or take it out.",
            Of(Second, Week).Rule());
        Assert.DoesNotContain("FTS5005", Codes(Of(Second.Replace("20 call", "200 call", StringComparison.Ordinal), Week)));
        Assert.DoesNotContain("FTS5005", Codes(Of(Second + "  - { from: agent, to: expert }\n", Week)));
    }

    private static string[] Codes(TestProject project) => [.. project.Rule().Select(text => text[text.IndexOf("FTS", StringComparison.Ordinal)..][..7])];
}
