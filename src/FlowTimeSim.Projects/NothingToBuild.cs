using System.Text.RegularExpressions;
using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Text;

namespace FlowTimeSim.Projects;

/// <summary>A project without scenario and model: what to add, or why MSBuild did not find what is there. One that has catalogs may be there to lend them.</summary>
internal static partial class NothingToBuild
{
    public static void Report(ProjectInputs inputs, FindingSink findings)
    {
        var place = Location.File(inputs.FileName);
        if (Escape().Match(inputs.Folder) is { Success: true } match)
        {
            findings.Report(DiagnosticCatalog.NothingToBuild, place,
                $"The project has no scenario and no model. The name of its folder holds '{match.Value}', which MSBuild takes for an escaped character, so its patterns find no file here. Rename the folder.");
            return;
        }

        if (!inputs.Catalogs.IsEmpty)
        {
            findings.Report(DiagnosticCatalog.CatalogsOnly, place,
                $"The project has catalogs and nothing that runs: they were checked, and no model was made. Add scenarios/base.yaml (kind: Scenario); if the project only lends its catalogs to others, write <NoWarn>FTS0013</NoWarn>.");
            return;
        }

        findings.Report(DiagnosticCatalog.NothingToBuild, place,
            $"The project has no scenario and no model. Add scenarios/base.yaml (kind: Scenario) over a catalog in catalog/, or put a ready engine model into models/.");
    }

    [GeneratedRegex("%[0-9A-Fa-f]{2}", RegexOptions.CultureInvariant)]
    private static partial Regex Escape();
}
