using System.Collections.Immutable;
using FlowTimeSim.Compiler.Diagnostics;

namespace FlowTimeSim.Compiler.Rules;

/// <summary>
/// The rules for models of components. A warning is what an experienced modeller would certainly call a mistake; all else is worth knowing.
/// A new analysis is a new row, and a file named after its finding.
/// </summary>
public static class FlowRules
{
    internal static ImmutableArray<FlowRule> All { get; } =
    [
        new(DiagnosticCatalog.UnstableLine, "A backlog that grows without end looks harmless on a short horizon.", UnstableBuffer.Check),
        new(DiagnosticCatalog.LossNobodyReads, "Flow that is lost without a word makes every other figure look better.", LossNobodyReads.Check),
        new(DiagnosticCatalog.NothingArrives, "A component without an inflow was forgotten when the connections were written.", NothingArrives.Check),
        new(DiagnosticCatalog.DemandGoesNowhere, "Demand that no connection takes burdens nobody.", DemandGoesNowhere.Check),
        new(DiagnosticCatalog.RetriesGoNowhere, "A retry whose retries nobody takes makes failures vanish.", RetriesGoNowhere.Check),
        new(DiagnosticCatalog.EventOutsideHorizon, "An event outside the horizon changes nothing.", EventOutsideHorizon.Check),
        new(DiagnosticCatalog.NeverServed, "A capacity of 0 in every bin serves nobody.", NeverServed.Check),
        new(DiagnosticCatalog.ClassNeverServed, "Priorities starve the last class first, and no figure of the whole shows it.", ClassNeverServed.Check),
        new(DiagnosticCatalog.WarmupCoversHorizon, "A warm-up as long as the horizon leaves nothing to judge.", WarmupCoversHorizon.Check),
        new(DiagnosticCatalog.SetEventsOverlap, "Of two events that set one series at one time only the later counts.", SetEventsOverlap.Check),
        new(DiagnosticCatalog.NeverUsed, "What nothing reads has no effect, whatever it says.", NeverUsed.Check),
        new(DiagnosticCatalog.MeanHidesCongestion, "A mean run shows no queue that only chance makes.", MeanHidesCongestion.Check),
        new(DiagnosticCatalog.ProfileChangesMean, "A shape whose mean is not 1 changes how much comes, not only when.", ProfileChangesMean.Check),
        new(DiagnosticCatalog.CapacityNeverBinds, "A capacity that is hardly asked for is often one in the wrong unit.", CapacityNeverBinds.Check),
        new(DiagnosticCatalog.BacklogNotCleared, "What still waits at the end is in no figure of what was served.", BacklogNotCleared.Check),
        new(DiagnosticCatalog.ClosedWhileDemandGoesOn, "A long closure is often an event that nothing ends.", ClosedWhileDemandGoesOn.Check),
        new(DiagnosticCatalog.LimitNeverReached, "A limit that is never reached decides nothing, and may be in the wrong unit.", LimitNeverReached.Check),
        new(DiagnosticCatalog.AlwaysFull, "A buffer that is always full buffers nothing.", AlwaysFull.Check),
        new(DiagnosticCatalog.NothingComesOut, "What goes in and never comes out is in no figure of what was served.", NothingComesOut.Check),
        new(DiagnosticCatalog.NoSourceReaches, "A circle without a source looks connected, and nothing ever flows in it.", NoSourceReaches.Check),
        new(DiagnosticCatalog.FlowTakenTwice, "Flow that an expression passes on is not guarded: it may arrive twice, or in part.", FlowTakenTwice.Check),
        new(DiagnosticCatalog.FactorWithoutUnit, "The one place where flow is not conserved should say what it converts.", FactorWithoutUnit.Check),
        new(DiagnosticCatalog.EventsOverlap, "Two events at one time are more, or less, than each of them says.", EventsOverlap.Check),
        new(DiagnosticCatalog.EventOverlapsItself, "An event that comes again before it is over never ends.", EventOverlapsItself.Check),
        new(DiagnosticCatalog.DemandAboveCapacity, "A mean run shows neither the queue nor the loss that chance makes.", DemandAboveCapacity.Check),
        new(DiagnosticCatalog.LittlesLawNeedsRest, "Little's law over a rising demand tells nobody's wait.", LittlesLawNeedsRest.Check),
        new(DiagnosticCatalog.NameSaysRate, "A name that says another time than its unit is read wrongly.", NameSaysRate.Check),
        new(DiagnosticCatalog.SpikeInData, "A slip of a digit in data looks like a rush.", SpikeInData.Check),
        new(DiagnosticCatalog.DecimalCommas, "A decimal comma makes two numbers of one, and no list tells.", DecimalCommas.Check),
        new(DiagnosticCatalog.PatienceTooShort, "A queue in which nobody stays shows no wait.", PatienceTooShort.Check),
        new(DiagnosticCatalog.UnitSlipInData, "Rows of two units in one file are two models.", UnitSlipInData.Check),
        .. PracticeRules.All,
    ];

    /// <summary>Applies every rule.</summary>
    /// <param name="model">The model; one without components is left to <see cref="EngineModelRules"/>.</param>
    /// <param name="values">The values of a series in the baseline run, one a bin, by its name; null when there is none.</param>
    /// <param name="findings">Receives warnings and notes, never an error.</param>
    public static void Check(CompiledModel model, Func<string, double[]?> values, FindingSink findings)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(values);
        if (model.Flow is not { } flow)
        {
            return;
        }

        var facts = new FlowFacts(model, flow, values);
        foreach (var rule in All)
        {
            rule.Check(facts, findings);
        }
    }
}
