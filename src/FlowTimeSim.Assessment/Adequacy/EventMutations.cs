using FlowTimeSim.Compiler;
using FlowTimeSim.Compiler.Diagnostics;

namespace FlowTimeSim.Assessment.Adequacy;

/// <summary>An event does not happen. Events are part of the numbers of a lowered model: without one it is bound and lowered again, from what was read.</summary>
internal static class EventMutations
{
    public static IEnumerable<Mutation> Find(MutationSites sites) => EventRemoval.Of(sites.Model).Select(one =>
    {
        var name = one.Label?.Value ?? one.Id?.Value;
        var what = name is null ? $"the event of '{one.Series.Value}' does not happen" : $"the event '{name}' of '{one.Series.Value}' does not happen";
        return new Mutation(one.Series.Span, what, model => EventRemoval.Without(model, one, new FindingSink()));
    });
}
