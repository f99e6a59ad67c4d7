// CONTRACT
namespace FlowTimeSim.Views;

/// <summary>What the head of a report says about the artifact.</summary>
/// <param name="ModelId">The artifact's id.</param>
/// <param name="Title">The artifact's title.</param>
/// <param name="Version">The artifact's version.</param>
/// <param name="Scenario">The scenario's id.</param>
/// <param name="Engine">The main engine.</param>
public sealed record ReportIdentity(string ModelId, string Title, string Version, string Scenario, string Engine);
