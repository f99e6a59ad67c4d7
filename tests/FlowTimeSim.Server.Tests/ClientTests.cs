using System.Text;
using FlowTimeSim.Bundles;
using FlowTimeSim.Registry;

namespace FlowTimeSim.Server.Tests;

public sealed class ClientTests
{
    [Fact]
    public async Task The_client_publishes_ensures_and_is_told_of_other_content()
    {
        await using var service = await Service.StartAsync();
        using var client = new RegistryClient();
        var path = Path.Combine(service.Folder, "line.1.2.0.ftpkg");
        File.WriteAllBytes(path, Service.MakeBundle());
        File.WriteAllBytes(path + BundleStatement.Suffix, new BundleStatement { SubjectName = "line.1.2.0.ftpkg", Subject = Digest.Of(File.ReadAllBytes(path)) }.ToBytes());
        var options = new PublishOptions(service.Http.BaseAddress!);

        var first = await client.PublishAsync(path, options);
        Assert.Equal(RegistryCodes.Published, first.Code);
        Assert.Equal("line@1.2.0", (await service.JsonAsync(first.Location!.ToString())).GetProperty("id").GetString());
        Assert.Equal(BundleStatement.MediaType, (await service.JsonAsync("/v1/artifacts/line/attachments")).GetProperty("attachments")[0].GetProperty("mediaType").GetString());

        Assert.Equal((RegistryCodes.AlreadyThere, true), (await client.PublishAsync(path, options) is var again ? (again.Code, again.AlreadyThere) : default));
        File.WriteAllBytes(path, Service.MakeBundle(meaning: "other"));
        Assert.Equal(RegistryCodes.OtherContent, (await client.PublishAsync(path, options)).Code);
        File.WriteAllBytes(path, Service.MakeBundle("1.3.0", "wrong = 1"));
        var refused = await client.PublishAsync(path, options);
        Assert.Equal(RegistryCodes.Refused, refused.Code);
        Assert.Equal("FTS2003", Assert.Single(refused.Findings!).Code);
    }

    [Fact]
    public async Task As_a_run_it_leaves_a_run()
    {
        await using var service = await Service.StartAsync();
        using var client = new RegistryClient();
        var path = Path.Combine(service.Folder, "line.1.2.0.ftpkg");
        File.WriteAllBytes(path, Service.MakeBundle());

        var outcome = await client.PublishAsync(path, new(service.Http.BaseAddress!, Mode: PublishMode.Run));

        Assert.Equal(RegistryCodes.Published, outcome.Code);
        var run = (await service.JsonAsync("/v1/runs")).GetProperty("items")[0];
        Assert.Contains(run.GetProperty("id").GetString()!, outcome.Message, StringComparison.Ordinal);
        Assert.Equal(0, (await service.JsonAsync("/v1/artifacts?type=model")).GetProperty("total").GetInt32());
    }

    [Fact]
    public void Real_engine_models_run_on_the_embedded_engine()
    {
        var runner = new EngineModelRunner("test");
        const string Model = "schemaVersion: 1\ngrid: { bins: 3, binSize: 1, binUnit: hours }\nnodes:\n  - { id: a, kind: const, values: [1, 2, 3] }\n  - { id: b, kind: expr, expr: \"MIN(a, 2) * 2\" }\n";

        var run = runner.Run(Encoding.UTF8.GetBytes(Model), "flowtime-2026.05", default);
        Assert.Empty(run.Findings);
        Assert.Equal(new ModelGrid(3, 1, "hours"), run.Grid);
        Assert.Equal([2, 4, 4], run.Series.Single(series => series.Name == "b").Values);

        var deep = runner.Run(Encoding.UTF8.GetBytes(Model.Replace("MIN(a, 2) * 2", new string('(', 200_000), StringComparison.Ordinal)), "flowtime-2026.05", default);
        Assert.Contains(deep.Findings, finding => finding.IsError && finding.Line is not null);
        Assert.Contains(runner.Run(new byte[] { 0xff, 0xfe }, "flowtime-2026.05", default).Findings, finding => finding.IsError);
        Assert.Contains(runner.Run("a: b"u8.ToArray(), "flowtime-2026.5", default).Findings, finding => finding.IsError);
    }

    [Fact]
    public void A_bundle_s_engine_model_must_be_one_that_its_engine_takes()
    {
        var runner = new EngineModelRunner("test");
        using var bundle = BundleReader.Open(new MemoryStream(Service.MakeBundle(model: "schemaVersion: 1\ngrid: { bins: 1, binSize: 1, binUnit: hours }\nnodes:\n  - { id: a, kind: const, values: [1, 2] }\n"))).Bundle!;

        Assert.Contains(runner.Validate(bundle, default), finding => finding.IsError && finding.File == "flowtime-model.yaml" && finding.Line == 4);
    }
}
