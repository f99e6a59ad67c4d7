namespace FlowTimeSim.Sdk.Tests;

[Collection("sdk")]
public sealed class ReferenceTests(PackedSdk sdk)
{
    [Fact]
    public void A_reference_makes_catalogs_visible_in_a_solution_and_in_a_graph_build()
    {
        var work = sdk.NewScratch();
        work.AddDesk("shared", "shared");
        work.AddDesk("day", "day", items: "<ItemGroup><ProjectReference Include=\"../shared/shared.ftmodel\" /></ItemGroup>");
        Directory.Delete(work.At("day/catalog"), recursive: true);
        Directory.Delete(work.At("day/data"), recursive: true);
        work.RunPlain("new", "sln", "--name", "all", "--format", "slnx").Ok();
        work.RunPlain("sln", "all.slnx", "add", "day/day.ftmodel", "shared/shared.ftmodel").Ok();
        var first = work.Run("build", "all.slnx").Ok();
        Assert.Single(first.Lines("day -> bin/Debug/morning ("));
        Assert.Single(first.Lines("shared -> bin/Debug/morning ("));
        work.Run("build", "day/day.ftmodel", "--no-restore", "-v:d").Ok().SaysNothingOf("\"BuildModels\" task");

        // A change in the referenced catalog's data is a change here; its own findings are its own.
        work.Replace("shared/data/calls.csv", "calls\n1\n", "calls\n7\n");
        work.Run("build", "day/day.ftmodel", "--no-restore", "-graph", "-isolate").Ok();
        Assert.Equal(work.Read("shared/bin/Debug/morning/series/served.csv"), work.Read("day/bin/Debug/morning/series/served.csv"));
        work.Replace("shared/catalog/desk.yaml", "to: helped", "to: hepled");
        Assert.Single(work.Run("build", "all.slnx", "--no-restore").Fails().Lines("error FTS"));
    }

    [Fact]
    public void Catalogs_packed_for_NuGet_are_visible_to_a_project_that_refers_to_the_package()
    {
        var work = sdk.NewScratch();
        work.AddDesk("lib", "lib", "<PackageId>Acme.Desk</PackageId><PackAsNuGet>true</PackAsNuGet>");
        work.Run("pack", "lib/lib.ftmodel", "-o", sdk.Feed).Ok();
        work.AddDesk("app", "app", items: "<ItemGroup><PackageReference Include=\"Acme.Desk\" Version=\"1.0.0\" /></ItemGroup>");
        Directory.Delete(work.At("app/catalog"), recursive: true);
        Directory.Delete(work.At("app/data"), recursive: true);
        work.Run("pack", "app/app.ftmodel").Ok();
        using var bundle = Bundles.BundleReader.Open(work.At("app/bin/Debug/app.1.0.0.ftpkg")).Bundle;
        var paths = bundle!.Manifest.Entries.Select(entry => entry.Path).ToList();
        Assert.Contains("sources/_packages/acme.desk/1.0.0/model/catalog/desk.yaml", paths);
        Assert.Contains("sources/_packages/acme.desk/1.0.0/model/data/calls.csv", paths);
    }

    [Fact]
    public void A_package_brings_the_catalogs_of_the_packages_that_it_refers_to_also_under_central_versions()
    {
        var work = sdk.NewScratch();
        work.AddDesk("lib", "lib", "<PackageId>Acme.Deep</PackageId>");
        work.Run("pack", "lib/lib.ftmodel", "-o", sdk.Feed, "-p:PackAsNuGet=true").Ok();

        // From here on versions are said in one place.
        work.Write("Directory.Packages.props", """
            <Project>
              <PropertyGroup><ManagePackageVersionsCentrally>true</ManagePackageVersionsCentrally></PropertyGroup>
              <ItemGroup><PackageVersion Include="Acme.Deep" Version="1.0.0" /><PackageVersion Include="Acme.Middle" Version="1.0.0" /></ItemGroup>
            </Project>
            """);
        work.AddDesk("mid", "mid", "<PackageId>Acme.Middle</PackageId>", "<ItemGroup><PackageReference Include=\"Acme.Deep\" /></ItemGroup>");
        Directory.Delete(work.At("mid/data"), recursive: true);
        work.Write("mid/catalog/desk.yaml", """
            kind: Catalog
            version: 1
            metadata: { id: after_work, title: After work, description: What is helped goes home }
            components:
              - { id: way, kind: delay, lag: 10 min }
              - { id: home, kind: sink }
            connections:
              - { from: agent, to: way }
              - { from: way, to: home }
            """);
        Directory.Delete(work.At("mid/scenarios"), recursive: true);
        Directory.Delete(work.At("mid/tests"), recursive: true);
        work.Run("pack", "mid/mid.ftmodel", "-o", sdk.Feed, "-p:PackAsNuGet=true").Ok();

        work.AddDesk("app", "app", items: "<ItemGroup><PackageReference Include=\"Acme.Middle\" /></ItemGroup>");
        Directory.Delete(work.At("app/catalog"), recursive: true);
        Directory.Delete(work.At("app/data"), recursive: true);
        work.Replace("app/scenarios/morning.yaml", "catalog: desk", "catalog: [desk, after_work]\ncomponents: { helped: { remove: true } }");
        work.Replace("app/scenarios/morning.yaml", "series: agent.served", "series: home.arrivals");
        var first = work.Run("pack", "app/app.ftmodel").Ok();
        Assert.Single(first.Lines("app -> bin/Debug/morning ("));
        Assert.Contains("\n4,1\n", work.Read("app/bin/Debug/morning/series/served.csv"), StringComparison.Ordinal);
        work.Run("build", "app/app.ftmodel", "--no-restore", "-v:d").Ok().SaysNothingOf("\"BuildModels\" task");
        using var bundle = Bundles.BundleReader.Open(work.At("app/bin/Debug/app.1.0.0.ftpkg")).Bundle;
        var paths = bundle!.Manifest.Entries.Select(entry => entry.Path).ToList();
        Assert.Contains("sources/_packages/acme.middle/1.0.0/model/catalog/desk.yaml", paths);
        Assert.Contains("sources/_packages/acme.deep/1.0.0/model/catalog/desk.yaml", paths);
        Assert.Contains("sources/_packages/acme.deep/1.0.0/model/data/calls.csv", paths);
    }

    [Fact]
    public void A_model_that_is_packed_for_NuGet_names_the_packages_of_the_projects_that_it_refers_to()
    {
        var work = sdk.NewScratch();
        work.AddDesk("lib", "lib", "<PackageId>Acme.Inner</PackageId>");
        work.AddDesk("mid", "mid", "<PackageId>Acme.Outer</PackageId>", "<ItemGroup><ProjectReference Include=\"../lib/lib.ftmodel\" /></ItemGroup>");
        Directory.Delete(work.At("mid/catalog"), recursive: true);
        Directory.Delete(work.At("mid/data"), recursive: true);
        work.Run("pack", "lib/lib.ftmodel", "-o", sdk.Feed, "-p:PackAsNuGet=true").Ok();
        work.Run("pack", "mid/mid.ftmodel", "-o", sdk.Feed, "-p:PackAsNuGet=true").Ok();

        work.AddDesk("app", "app", items: "<ItemGroup><PackageReference Include=\"Acme.Outer\" Version=\"1.0.0\" /></ItemGroup>");
        Directory.Delete(work.At("app/catalog"), recursive: true);
        Directory.Delete(work.At("app/data"), recursive: true);
        Assert.Single(work.Run("build", "app/app.ftmodel").Ok().Lines("app -> bin/Debug/morning ("));
    }
}
