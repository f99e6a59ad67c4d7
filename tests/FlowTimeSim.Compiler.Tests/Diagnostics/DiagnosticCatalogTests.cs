using FlowTimeSim.Compiler.Diagnostics;

namespace FlowTimeSim.Compiler.Tests.Diagnostics;

public sealed class DiagnosticCatalogTests
{
    [Fact]
    public void Every_row_has_a_category_that_a_project_can_name() =>
        Assert.Empty(DiagnosticCatalog.All().Where(row => !DiagnosticCategory.All.Contains(row.Category)).Select(row => row.Code));

    [Fact]
    public void Every_category_has_a_row() =>
        Assert.Empty(DiagnosticCategory.All.Except(DiagnosticCatalog.All().Select(row => row.Category)));

    [Fact]
    public void No_code_stands_twice() =>
        Assert.Equal(DiagnosticCatalog.All().Count, DiagnosticCatalog.All().Select(row => row.Code).Distinct(StringComparer.Ordinal).Count());

    [Theory]
    [InlineData("FTS2004", "units")]
    [InlineData("FTS2003", "names")]
    [InlineData("FTS2034", "data")]
    [InlineData("FTS5001", "flow")]
    [InlineData("FTS8001", "quality")]
    [InlineData("FTS9001", "internal")]
    public void The_category_is_the_family_unless_the_row_is_finer(string code, string category) =>
        Assert.Equal(category, DiagnosticCatalog.All().Single(row => row.Code == code).Category);
}
