using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Flow;

namespace FlowTimeSim.Compiler.Rules;

/// <summary>Who waits leaves after a thousandth of the time that the service itself takes: nobody would have come. A slip of the unit looks like this.</summary>
internal static class PatienceTooShort
{
    private const double Far = 1000;

    public static void Check(FlowFacts facts, FindingSink findings)
    {
        foreach (var buffer in facts.Of(ComponentKind.Buffer))
        {
            var fields = facts.FieldsOf(buffer);
            if (WrittenQuantity.Minutes(facts, fields.Series("patience")) is > 0 and var patience
                && WrittenQuantity.Minutes(facts, fields.Series("serviceTime")) is { } service && patience * Far <= service)
            {
                findings.Report(
                    DiagnosticCatalog.PatienceTooShort,
                    facts.PlaceOf(buffer, "patience"),
                    $"Who waits at '{buffer.Id}' gives up after {facts.PlaceOf(buffer, "patience").Characters.ToString()}, while the service takes {WrittenQuantity.Duration(service)}: hardly anybody is still there when a place is free. Look at its unit; if nobody can wait, write 'limit: 0'.");
            }
        }
    }
}
