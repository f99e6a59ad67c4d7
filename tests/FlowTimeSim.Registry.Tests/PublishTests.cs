using System.Net.Sockets;
using System.Text.Json;
using FlowTimeSim.Bundles;
using static FlowTimeSim.Registry.Tests.ScriptedServer;

namespace FlowTimeSim.Registry.Tests;

public sealed class PublishTests : IDisposable
{
    private const string Secret = "fts_secret_token";
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("publish");
    private readonly RegistryClient _client = new();

    public void Dispose()
    {
        _client.Dispose();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public async Task It_asks_first_and_sends_with_the_digest()
    {
        await using var server = await StartAsync((context, n) => n == 1 ? Say(context, 404) : Say(context, 201, "{}", ("Location", "/v1/artifacts/line@1.0.0")));
        var bundle = Bundle();
        var progress = new Recorder();

        using var client = new RegistryClient();
        var outcome = await client.PublishAsync(bundle, new(server.Address), progress);

        Assert.Equal((RegistryCodes.Published, PublishSeverity.Info, false), (outcome.Code, outcome.Severity, outcome.AlreadyThere));
        Assert.Equal(new Uri(server.Address, "/v1/artifacts/line@1.0.0"), outcome.Location);
        Assert.Equal(["HEAD /v1/artifacts/line@1.0.0", "POST /v1/artifacts"], server.Exchanges.Select(e => e.Method + " " + e.Path));
        Assert.Equal(File.ReadAllBytes(bundle), server.Exchanges[1].Body);
        Assert.Equal(Digest.Of(server.Exchanges[1].Body).ToHeader(), server.Exchanges[1].Headers["Content-Digest"]);
        Assert.Equal(BundleManifest.MediaType, server.Exchanges[1].Headers["Content-Type"]);
        Assert.False(server.Exchanges[1].Headers.ContainsKey("Authorization"));
        Assert.Equal(server.Exchanges[1].Body.Length, progress.Last!.Sent);
    }

    [Fact]
    public async Task What_is_there_is_not_sent_again()
    {
        var bundle = Bundle();
        var digest = Digest.Of(File.ReadAllBytes(bundle)).ToString();
        await using var server = await StartAsync((context, _) => Say(context, 200, null, (Routes.DigestHeader, digest)));

        var outcome = await _client.PublishAsync(bundle, new(server.Address));

        Assert.Equal((RegistryCodes.AlreadyThere, PublishSeverity.Info, true), (outcome.Code, outcome.Severity, outcome.AlreadyThere));
        Assert.Equal("HEAD", Assert.Single(server.Exchanges).Method);
    }

    [Theory]
    [InlineData(401, RegistryCodes.Unauthorised)]
    [InlineData(403, RegistryCodes.Unauthorised)]
    [InlineData(405, RegistryCodes.NoUpload)]
    [InlineData(501, RegistryCodes.NoUpload)]
    [InlineData(409, RegistryCodes.OtherContent)]
    [InlineData(422, RegistryCodes.Refused)]
    [InlineData(413, RegistryCodes.Refused)]
    [InlineData(507, RegistryCodes.Refused)]
    [InlineData(500, RegistryCodes.Refused)]
    public async Task A_refusal_is_one_coded_line_and_is_not_tried_again(int status, string code)
    {
        await using var server = await StartAsync((context, n) => n == 1 ? Say(context, 404) : Say(context, status, "{\"error\":\"because of this\\u001b[31m\",\"findings\":[{\"code\":\"FTS2003\",\"severity\":\"error\",\"message\":\"m\",\"line\":3}]}"));

        var outcome = await _client.PublishAsync(Bundle(), new(server.Address));

        Assert.Equal((code, PublishSeverity.Error), (outcome.Code, outcome.Severity));
        Assert.Equal(2, server.Exchanges.Count);
        Assert.DoesNotContain('\u001b', outcome.Message);
        Assert.DoesNotContain('\n', outcome.Message);
        if (status == 422)
        {
            Assert.Equal(3, Assert.Single(outcome.Findings!).Line);
            Assert.Contains("because of this", outcome.Message, StringComparison.Ordinal);
        }

        if (status == 405)
        {
            Assert.Contains("PublishMode=Run", outcome.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Other_content_is_known_before_anything_is_sent()
    {
        await using var server = await StartAsync((context, _) => Say(context, 200, null, (Routes.DigestHeader, Digest.Of("x"u8).ToString()), (Routes.ContentDigestHeader, Digest.Of("y"u8).ToString())));

        var outcome = await _client.PublishAsync(Bundle(), new(server.Address));

        Assert.Equal((RegistryCodes.OtherContent, PublishSeverity.Error), (outcome.Code, outcome.Severity));
        Assert.Single(server.Exchanges);
    }

    [Theory]
    [InlineData(503)]
    [InlineData(429)]
    [InlineData(502)]
    [InlineData(504)]
    [InlineData(408)]
    public async Task A_busy_server_is_asked_again_when_it_says_so(int status)
    {
        await using var server = await StartAsync((context, n) => n switch
        {
            1 => Say(context, 404),
            2 => Say(context, status, null, ("Retry-After", "0")),
            3 => Say(context, status, null, ("Retry-After", "Wed, 21 Oct 2015 07:28:00 GMT")),
            _ => Say(context, 201),
        });

        var outcome = await _client.PublishAsync(Bundle(), new(server.Address));

        Assert.Equal(RegistryCodes.Published, outcome.Code);
        Assert.Equal(4, server.Exchanges.Count);
        Assert.Equal(server.Exchanges[1].Body, server.Exchanges[3].Body);
    }

    [Fact]
    public async Task A_wait_beyond_the_deadline_is_not_begun()
    {
        await using var server = await StartAsync((context, n) => n == 1 ? Say(context, 404) : Say(context, 503, null, ("Retry-After", "3600")));

        var outcome = await _client.PublishAsync(Bundle(), new(server.Address, Timeout: TimeSpan.FromSeconds(30)));

        Assert.Equal((RegistryCodes.Unreachable, PublishSeverity.Error), (outcome.Code, outcome.Severity));
        Assert.Equal(2, server.Exchanges.Count);
    }

    [Fact]
    public async Task A_broken_connection_is_tried_again()
    {
        await using var server = await StartAsync((context, n) =>
        {
            if (n == 2)
            {
                context.Abort();
                return Task.CompletedTask;
            }

            return n == 1 ? Say(context, 404) : Say(context, 201);
        });

        Assert.Equal(RegistryCodes.Published, (await _client.PublishAsync(Bundle(), new(server.Address))).Code);
        Assert.Equal(3, server.Exchanges.Count);
    }

    [Fact]
    public async Task Nobody_there_is_said_after_a_few_tries()
    {
        using var listener = new TcpListener(System.Net.IPAddress.Loopback, 0);
        listener.Start();
        var address = new Uri($"http://{listener.LocalEndpoint}");
        listener.Stop();

        var outcome = await _client.PublishAsync(Bundle(), new(address));

        Assert.Equal((RegistryCodes.Unreachable, PublishSeverity.Error), (outcome.Code, outcome.Severity));
        Assert.Contains("cannot be reached", outcome.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_never_answers_meets_the_deadline()
    {
        await using var server = await StartAsync((context, _) => Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default));

        var outcome = await _client.PublishAsync(Bundle(), new(server.Address, Timeout: TimeSpan.FromMilliseconds(300)));

        Assert.Equal((RegistryCodes.Unreachable, PublishSeverity.Error), (outcome.Code, outcome.Severity));
        Assert.Contains("publishing again is safe", outcome.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(307)]
    [InlineData(308)]
    public async Task The_token_does_not_travel_with_a_redirect(int status)
    {
        await using var stranger = await StartAsync((context, _) => Say(context, 201));
        foreach (var at in new[] { 1, 2 })
        {
            await using var server = await StartAsync((context, n) => n < at ? Say(context, 404) : Say(context, status, null, ("Location", new Uri(stranger.Address, "/v1/artifacts").ToString())));

            var outcome = await _client.PublishAsync(Bundle(), new(server.Address, Secret));

            Assert.Equal((RegistryCodes.TokenNotSent, PublishSeverity.Error), (outcome.Code, outcome.Severity));
            Assert.All(server.Exchanges, exchange => Assert.Equal("Bearer " + Secret, exchange.Headers["Authorization"]));
            Assert.DoesNotContain(Secret, outcome.Message, StringComparison.Ordinal);
        }

        Assert.Empty(stranger.Exchanges);
    }

    [Fact]
    public async Task The_token_does_not_go_to_a_stranger_without_https()
    {
        var outcome = await _client.PublishAsync(Bundle(), new(new("http://registry.example:8080"), Secret));

        Assert.Equal((RegistryCodes.TokenNotSent, PublishSeverity.Error), (outcome.Code, outcome.Severity));
        Assert.DoesNotContain(Secret, outcome.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://127.0.0.1:8080", null, true)]
    [InlineData("http://localhost", null, true)]
    [InlineData("http://[::1]:1", null, true)]
    [InlineData("https://registry.example", null, true)]
    [InlineData("http://registry.example", null, false)]
    [InlineData("http://registry.example:8080/base", "http://registry.example:8080", true)]
    [InlineData("http://registry.example:8081", "http://registry.example:8080", false)]
    [InlineData("http://registry.example.evil", "http://registry.example", false)]
    [InlineData("http://127.0.0.1.evil.example", null, false)]
    public void A_token_goes_to_loopback_the_named_origin_and_https(string address, string? trusted, bool may) =>
        Assert.Equal(may, TokenRules.MaySend(new(address), trusted is null ? null : new(trusted)));

    [Fact]
    public void The_token_is_found_in_the_environment_or_its_file()
    {
        var file = Path.Combine(_folder.FullName, "token");
        File.WriteAllText(file, "  from-file \nsecond line\n");

        Assert.Equal("direct", TokenRules.Find(name => name == TokenRules.TokenVariable ? " direct\n" : file));
        Assert.Equal("from-file", TokenRules.Find(name => name == TokenRules.TokenFileVariable ? file : null));
        Assert.Null(TokenRules.Find(name => name == TokenRules.TokenFileVariable ? file + ".none" : null));
        Assert.Null(TokenRules.Find(_ => null));
    }

    [Fact]
    public async Task As_a_run_the_engine_model_is_posted_with_its_provenance()
    {
        await using var server = await StartAsync((context, _) => Say(context, 200, "{\"runId\":\"run_x\",\"series\":{}}"));

        var outcome = await _client.PublishAsync(Bundle("Linie \u00e9"), new(server.Address, Mode: PublishMode.Run));

        Assert.Equal((RegistryCodes.Published, PublishSeverity.Info), (outcome.Code, outcome.Severity));
        Assert.Contains("run_x", outcome.Message, StringComparison.Ordinal);
        var exchange = Assert.Single(server.Exchanges);
        Assert.Equal("POST /v1/run", exchange.Method + " " + exchange.Path);
        Assert.Equal("schemaVersion: 1\n"u8.ToArray(), exchange.Body);
        using var provenance = JsonDocument.Parse(exchange.Headers[Routes.ProvenanceHeader]);
        Assert.Equal("line@1.0.0", provenance.RootElement.GetProperty("modelId").GetString());
    }

    [Fact]
    public async Task A_damaged_bundle_is_not_sent()
    {
        await using var server = await StartAsync((context, _) => Say(context, 201));
        var bundle = Bundle();
        File.WriteAllBytes(bundle, File.ReadAllBytes(bundle)[..^1]);

        Assert.Equal(BundleCodes.NotABundle, (await _client.PublishAsync(bundle, new(server.Address))).Code);
        Assert.Empty(server.Exchanges);
    }

    [Fact]
    public async Task A_base_path_is_kept()
    {
        await using var server = await StartAsync((context, n) => Say(context, n == 1 ? 404 : 201));

        await _client.PublishAsync(Bundle(), new(new Uri(server.Address, "/flow/")));

        Assert.Equal(["/flow/v1/artifacts/line@1.0.0", "/flow/v1/artifacts"], server.Exchanges.Select(exchange => exchange.Path));
    }

    [Fact]
    public async Task A_cancellation_is_the_caller_s()
    {
        await using var server = await StartAsync((context, _) => Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default));
        using var cancellation = new CancellationTokenSource(100);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _client.PublishAsync(Bundle(), new(server.Address), null, cancellation.Token));
    }

    private string Bundle(string title = "Line")
    {
        var path = Path.Combine(_folder.FullName, "line.1.0.0.ftpkg");
        using var file = File.Create(path);
        var writing = BundleWriter.Write(file, new(
            new() { ModelId = "line", Version = "1.0.0", Title = title, ContentDigest = Digest.Of("meaning"u8) },
            [BundlePart.FromBytes("flowtime-model.yaml", "application/yaml", AssetTypes.EngineModel, "schemaVersion: 1\n"u8.ToArray())]));
        Assert.Empty(writing.Faults);
        return path;
    }

    private sealed class Recorder : IProgress<PublishProgress>
    {
        public PublishProgress? Last { get; private set; }

        public void Report(PublishProgress value) => Last = value;
    }
}
