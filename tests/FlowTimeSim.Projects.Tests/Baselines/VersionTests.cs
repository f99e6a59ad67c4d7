using FlowTimeSim.Assessment.Changes;
using FlowTimeSim.Compiler.Text;
using FlowTimeSim.Projects.Baselines;
using FlowTimeSim.Projects.Editing;

namespace FlowTimeSim.Projects.Tests.Baselines;

public sealed class VersionTests
{
    [Theory]
    [InlineData("1.2.3", VersionStep.None, "1.2.3")]
    [InlineData("1.2.3", VersionStep.Patch, "1.2.4")]
    [InlineData("1.2.3", VersionStep.Minor, "1.3.0")]
    [InlineData("1.2.3", VersionStep.Major, "2.0.0")]
    [InlineData("0.2.3", VersionStep.Patch, "0.2.4")]
    [InlineData("0.2.3", VersionStep.Minor, "0.2.4")]
    [InlineData("0.2.3", VersionStep.Major, "0.3.0")]
    [InlineData("2.0.0-beta.1", VersionStep.Major, "2.0.0")]
    [InlineData("1.2.3+build.7", VersionStep.Minor, "1.3.0")]
    public void The_smallest_version_is_the_next_of_its_kind(string baseline, VersionStep step, string next) => Assert.Equal(next, VersionDemand.Next(baseline, step));

    [Theory]
    [InlineData("1.2.3", "1.3.0", VersionStep.Minor, true)]
    [InlineData("1.2.3", "1.3.0-rc.1", VersionStep.Minor, true)]
    [InlineData("1.2.3", "1.2.9", VersionStep.Minor, false)]
    [InlineData("1.2.3", "1.9.0", VersionStep.Major, false)]
    [InlineData("1.2.3", "3.0.0", VersionStep.Major, true)]
    [InlineData("2.0.0-beta.1", "2.0.0-beta.2", VersionStep.Major, true)]
    [InlineData("2.0.0-beta.1", "2.0.0-beta.1", VersionStep.Major, false)]
    [InlineData("1.2.3", "1.2.3", VersionStep.None, true)]
    [InlineData("1.2.3", "1.2.3", VersionStep.Patch, false)]
    public void A_version_is_enough_from_there_on(string baseline, string current, VersionStep step, bool isEnough) => Assert.Equal(isEnough, VersionDemand.IsEnough(baseline, current, step));

    [Theory]
    [InlineData("<Project>\n  <PropertyGroup>\n    <Version>1.0.0</Version> <!-- kept -->\n  </PropertyGroup>\n</Project>", "<Project>\n  <PropertyGroup>\n    <Version>2.0.0</Version> <!-- kept -->\n  </PropertyGroup>\n</Project>")]
    [InlineData("<Project>\r\n\t<PropertyGroup>\r\n\t\t<Title>A</Title>\r\n\t</PropertyGroup>\r\n</Project>", "<Project>\r\n\t<PropertyGroup>\r\n\t\t<Version>2.0.0</Version>\r\n\t\t<Title>A</Title>\r\n\t</PropertyGroup>\r\n</Project>")]
    [InlineData("<Project>\n<PropertyGroup><Version >1.0.0</Version></PropertyGroup></Project>", "<Project>\n<PropertyGroup><Version >2.0.0</Version></PropertyGroup></Project>")]
    public void A_version_is_written_and_all_else_stays(string project, string expected) =>
        Assert.Equal(expected, VersionEdit.Apply(new SourceText("a.ftmodel", project), "2.0.0")!.Text);

    [Theory]
    [InlineData("<Project><PropertyGroup><Version>$(Base).1</Version></PropertyGroup></Project>")]
    [InlineData("<Project><PropertyGroup><Version/></PropertyGroup></Project>")]
    [InlineData("<Project />")]
    [InlineData("<Project><PropertyGroup>")]
    public void A_version_that_something_else_makes_is_left_alone(string project) => Assert.Null(VersionEdit.Apply(new SourceText("a.ftmodel", project), "2.0.0"));
}
