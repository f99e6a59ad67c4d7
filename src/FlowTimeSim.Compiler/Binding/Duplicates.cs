using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Syntax;

namespace FlowTimeSim.Compiler.Binding;

/// <summary>Says that two things have one id.</summary>
internal static class Duplicates
{
    /// <summary>Reports at the second, with the first beside it.</summary>
    public static void Report(FindingSink findings, string what, Sourced<string> second, Sourced<string> first)
    {
        var place = first.Span.Location;
        var difference = first.Value == second.Value ? string.Empty : $" ('{second.Value}' differs only in case or in '.', '-' and '_')";
        findings.Report(
            DiagnosticCatalog.DuplicateName,
            second.Span,
            $"Another {what} is called '{first.Value}' already{difference}: {place.Path}, line {place.Line}. Rename one of them.",
            related: [new RelatedPlace(place, "the first")]);
    }
}
