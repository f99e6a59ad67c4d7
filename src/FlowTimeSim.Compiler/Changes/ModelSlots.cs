namespace FlowTimeSim.Compiler.Changes;

/// <summary>Two models taken apart, so that what belongs together has one key.</summary>
/// <param name="Before">The slots of the one.</param>
/// <param name="After">The slots of the other.</param>
internal sealed record ModelSlots(OrderedDictionary<string, Slot> Before, OrderedDictionary<string, Slot> After)
{
    /// <summary>Takes both apart.</summary>
    public static ModelSlots Of(CompiledModel before, CompiledModel after)
    {
        if (before.Recipe is not { } old || after.Recipe is not { } now)
        {
            return new(BareSlots.Of(before), BareSlots.Of(after));
        }

        var (oldEvents, nowEvents) = EventKeys.Align(old.Scenario.Events, now.Scenario.Events);
        return new(new SlotReader(old, oldEvents).Read(), new SlotReader(now, nowEvents).Read());
    }
}
