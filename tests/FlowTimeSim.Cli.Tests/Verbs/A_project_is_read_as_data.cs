using FlowTimeSim.Cli.Tests.Support;
using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Projects;
using FlowTimeSim.Projects.DataOnly;

namespace FlowTimeSim.Cli.Tests.Verbs;

public sealed class A_project_is_read_as_data
{
    [Fact]
    public void Properties_default_items_and_literal_paths_are_understood()
    {
        using var scratch = new Scratch();
        scratch.Write("p/catalog/deep/a.yaml", "");
        scratch.Write("p/catalog/b.yml", "");
        scratch.Write("p/catalog/c.txt", "");
        scratch.Write("p/data/d.csv", "");
        var (inputs, findings) = Read(scratch, """
            <Project Sdk="FlowTime.Sim.Sdk/1.0.0">
              <!-- a comment -->
              <PropertyGroup Label="x"><Title> A title </Title><TargetEngine>flowtime-0.6</TargetEngine></PropertyGroup>
              <ItemGroup><Scenario Include="other\s.yaml;t.yaml" /><Catalog Remove="catalog/b.yml" /></ItemGroup>
            </Project>
            """);
        Assert.Empty(findings.ToSorted());
        Assert.Equal(["catalog/deep/a.yaml"], inputs!.Catalogs.AsEnumerable());
        Assert.Equal(["other/s.yaml", "t.yaml"], inputs.Scenarios.AsEnumerable());
        Assert.Equal(["data/d.csv"], inputs.Data.AsEnumerable());
        Assert.Equal(("A title", "flowtime-0.6"), (inputs.Property("Title"), inputs.Property("TargetEngines")));
    }

    [Theory]
    [InlineData("<PropertyGroup Condition=\"true\"><Title>x</Title></PropertyGroup>")]
    [InlineData("<PropertyGroup><Title Condition=\"'$(X)' == ''\">x</Title></PropertyGroup>")]
    [InlineData("<PropertyGroup><Title>$([System.IO.File]::ReadAllText('/etc/passwd'))</Title></PropertyGroup>")]
    [InlineData("<PropertyGroup><Title>a%3Bb</Title></PropertyGroup>")]
    [InlineData("<PropertyGroup><Title>@(Catalog)</Title></PropertyGroup>")]
    [InlineData("<Import Project=\"x.targets\" />")]
    [InlineData("<Target Name=\"Build\"><Exec Command=\"id\" /></Target>")]
    [InlineData("<UsingTask TaskName=\"X\" AssemblyFile=\"x.dll\" />")]
    [InlineData("<ItemGroup><Catalog Include=\"../else/*.yaml\" /></ItemGroup>")]
    [InlineData("<ItemGroup><Catalog Include=\"../else.yaml\" /></ItemGroup>")]
    [InlineData("<ItemGroup><Catalog Include=\"/etc/passwd\" /></ItemGroup>")]
    [InlineData("<ItemGroup><PackageReference Include=\"x\" Version=\"1\" /></ItemGroup>")]
    [InlineData("<ItemGroup><Catalog Update=\"x.yaml\" /></ItemGroup>")]
    public void What_only_MSBuild_could_evaluate_is_a_finding(string content)
    {
        using var scratch = new Scratch();
        var (inputs, findings) = Read(scratch, $"<Project Sdk=\"FlowTime.Sim.Sdk\">\n  {content}\n</Project>");
        Assert.NotNull(inputs);
        var finding = Assert.Single(findings.ToSorted().AsEnumerable());
        Assert.Equal(("FTS0020", 2), (finding.Code, finding.Where.Line));
        Assert.Contains("dotnet build", finding.Message, StringComparison.Ordinal);
        Assert.Null(inputs!.Property("Title"));
    }

    [Theory]
    [InlineData("<Project Sdk=\"Microsoft.NET.Sdk\" />")]
    [InlineData("<Projekt Sdk=\"FlowTime.Sim.Sdk\" />")]
    [InlineData("<!DOCTYPE p [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><Project Sdk=\"FlowTime.Sim.Sdk\">&x;</Project>")]
    [InlineData("no xml")]
    [InlineData("")]
    public void What_is_no_project_is_a_finding(string text)
    {
        using var scratch = new Scratch();
        var (inputs, findings) = Read(scratch, text);
        Assert.Null(inputs);
        Assert.Equal("FTS0021", Assert.Single(findings.ToSorted().AsEnumerable()).Code);
    }

    [Fact]
    public void Folders_behind_links_are_not_entered()
    {
        using var scratch = new Scratch();
        scratch.Write("outside/x.yaml", "secret");
        scratch.Write("p/catalog/a.yaml", "");
        Directory.CreateSymbolicLink(Path.Combine(scratch.Folder, "p", "catalog", "loop"), Path.Combine(scratch.Folder, "p"));
        Directory.CreateSymbolicLink(Path.Combine(scratch.Folder, "p", "scenarios"), Path.Combine(scratch.Folder, "outside"));
        var (inputs, _) = Read(scratch, "<Project Sdk=\"FlowTime.Sim.Sdk\" />");
        Assert.Equal(["catalog/a.yaml"], inputs!.Catalogs.AsEnumerable());
        Assert.Empty(inputs.Scenarios);
    }

    private static (ProjectInputs? Inputs, FindingSink Findings) Read(Scratch scratch, string text)
    {
        var findings = new FindingSink();
        return (DataOnlyProject.Read(scratch.Write("p/p.ftmodel", text), findings), findings);
    }
}
