using System.Collections.Immutable;
using FlowTimeSim.Compiler.Diagnostics;

namespace FlowTimeSim.Compiler.Rules;

/// <summary>The flow rules that practitioners of queues, lines and services ask for: more rows of <see cref="FlowRules"/>.</summary>
internal static class PracticeRules
{
    public static ImmutableArray<FlowRule> All { get; } =
    [
        new(DiagnosticCatalog.StepDependence, "A result that moves with the step is a result of the step.", StepDependence.Check),
        new(DiagnosticCatalog.LoopExplodes, "What comes back at least as often as it went in never gets out.", LoopExplodes.Check),
        new(DiagnosticCatalog.LoopLoad, "What has to be done twice counts twice.", LoopLoad.Check),
        new(DiagnosticCatalog.BacklogMeetsNextEvent, "Two events that overlap in their queues are worse than each of them.", BacklogMeetsNextEvent.Check),
        new(DiagnosticCatalog.MaskedBottleneck, "Who widens one bottleneck pays for the next one too.", MaskedBottleneck.Check),
        new(DiagnosticCatalog.NearCritical, "Near full load chance decides how long people wait, and a mean run has none.", NearCritical.Check),
        new(DiagnosticCatalog.PathTooFast, "Work that passes within a bin leaves before its service is over.", PathTooFast.Check),
        new(DiagnosticCatalog.PeopleAtTwoPlaces, "The same people cannot serve at two places at one time.", PeopleAtTwoPlaces.Check),
        new(DiagnosticCatalog.ServersCountedTwice, "A capacity of all servers times the servers is their square.", ServersCountedTwice.Check),
        new(DiagnosticCatalog.BlockedCircle, "Buffers that wait for each other in a circle wait for ever.", BlockedCircle.Check),
        new(DiagnosticCatalog.StretchedPeriod, "A year stretched over a quarter has no months any more.", StretchedPeriod.Check),
        new(DiagnosticCatalog.LocalTimeAsUtc, "A local time labelled Z moves every peak by hours.", LocalTimeAsUtc.Check),
    ];
}
