using FlowTimeSim.Browser.Tests.Browsers;

namespace FlowTimeSim.Browser.Tests.Reports;

/// <summary>Tests that share one browser and the built reports.</summary>
[CollectionDefinition(Name)]
public sealed class SharedReports : ICollectionFixture<BrowserFixture>, ICollectionFixture<ReportFixture>
{
    public const string Name = "reports";
}
