using System.Diagnostics;
using System.Text;
using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Sources;
using FlowTimeSim.Compiler.Text;

namespace FlowTimeSim.Compiler.Tests.Sources;

public sealed class FolderSourcesTests : IDisposable
{
    private const string Secret = "s3cr3t-in-the-file";

    private readonly string folder = Directory.CreateTempSubdirectory("fts-").FullName;

    public FolderSourcesTests()
    {
        Directory.CreateDirectory(Path.Combine(folder, "project", "data"));
        Directory.CreateDirectory(Path.Combine(folder, "package"));
        Directory.CreateDirectory(Path.Combine(folder, "project-2"));
        File.WriteAllText(Path.Combine(folder, "project", "data", "a.csv"), "\uFEFFvalue\n1\n");
        File.WriteAllText(Path.Combine(folder, "package", "b.csv"), "value\n2\n");
        File.WriteAllText(Path.Combine(folder, "secret.txt"), Secret);
        File.WriteAllText(Path.Combine(folder, "project-2", "c.csv"), Secret);
    }

    private FolderSources Sources => new(Path.Combine(folder, "project"), Path.Combine(folder, "package"));

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void A_file_is_read_once_without_its_byte_order_mark_and_remembered()
    {
        var sources = Sources;
        var reading = sources.Read("catalog/../data/./a.csv");
        Assert.Equal("value\n1\n", reading.Text!.Text);
        Assert.Equal("data/a.csv", reading.Text.Path);
        Assert.Same(reading.Text, sources.Read("data/a.csv").Text);
        Assert.Equal(SourceFault.NotFound, sources.Read("data/none.csv").Fault);
        Assert.Equal("2", sources.Read("../package/b.csv").Text!.Text.Split('\n')[1]);
        Assert.Equal(["../package/b.csv", "data/a.csv", "data/none.csv"], sources.ReadSet);
    }

    [Theory]
    [InlineData("../secret.txt")]
    [InlineData("../project-2/c.csv")]
    [InlineData("/proc/self/environ")]
    [InlineData("/dev/zero")]
    [InlineData("../../../../../../../../etc/hostname")]
    [InlineData("../does-not-exist")]
    public void What_lies_outside_is_not_read(string path) => Assert.Equal(SourceFault.Outside, Sources.Read(path).Fault);

    [Fact]
    public void Links_are_followed_before_a_path_is_judged()
    {
        Directory.CreateSymbolicLink(Path.Combine(folder, "project", "out"), folder);
        File.CreateSymbolicLink(Path.Combine(folder, "project", "file.txt"), Path.Combine("..", "secret.txt"));
        File.CreateSymbolicLink(Path.Combine(folder, "project", "zero"), "/dev/zero");
        File.CreateSymbolicLink(Path.Combine(folder, "project", "loop"), "loop");
        File.CreateSymbolicLink(Path.Combine(folder, "project", "good.csv"), Path.Combine("data", "a.csv"));
        var sources = Sources;
        Assert.Equal(SourceFault.Outside, sources.Read("out/secret.txt").Fault);
        Assert.Equal(SourceFault.Outside, sources.Read("file.txt").Fault);
        Assert.Equal(SourceFault.Outside, sources.Read("zero").Fault);
        Assert.Equal(SourceFault.Outside, sources.Read("loop").Fault);
        Assert.Equal(SourceFault.None, sources.Read("good.csv").Fault);
    }

    [Fact]
    public void A_pipe_or_a_folder_is_no_file_and_is_never_opened()
    {
        Assert.Equal(SourceFault.NotRegular, Sources.Read("data").Fault);
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        using var made = Process.Start("mkfifo", Path.Combine(folder, "project", "pipe"));
        made.WaitForExit();
        Assert.Equal(0, made.ExitCode);
        Assert.Equal(SourceFault.NotRegular, Sources.Read("pipe").Fault);
    }

    [Fact]
    public void An_empty_file_is_a_text()
    {
        File.WriteAllBytes(Path.Combine(folder, "project", "empty.yaml"), []);
        Assert.Equal(string.Empty, Sources.Read("empty.yaml").Text!.Text);
    }

    [Theory]
    [InlineData(new byte[] { 0x61, 0xFF, 0x62 }, "byte 1: not a valid sequence")]
    [InlineData(new byte[] { 0x61, 0x00, 0x62 }, "byte 1: a zero byte, as in binary files and UTF-16")]
    [InlineData(new byte[] { 0xFF, 0xFE, 0x61, 0x00 }, "byte 3: a zero byte, as in binary files and UTF-16")]
    [InlineData(new byte[] { 0x61, 0xC3 }, "byte 1: not a valid sequence")]
    public void Anything_but_UTF_8_is_a_fault_with_its_offset(byte[] bytes, string detail)
    {
        File.WriteAllBytes(Path.Combine(folder, "project", "x.yaml"), bytes);
        var reading = Sources.Read("x.yaml");
        Assert.Equal((SourceFault.NotUtf8, detail), (reading.Fault, reading.Detail));
    }

    [Fact]
    public void A_file_over_the_limit_is_not_read()
    {
        var sources = new FolderSources(Path.Combine(folder, "project")) { MaximumBytes = 4 };
        var reading = sources.Read("data/a.csv");
        Assert.Equal((SourceFault.TooLarge, "11 bytes, the limit is 4"), (reading.Fault, reading.Detail));
    }

    [Theory]
    [InlineData("../secret.txt", "FTS1002")]
    [InlineData("data", "FTS1003")]
    [InlineData("none", "FTS1001")]
    [InlineData("a\0b", "FTS1001")]
    public void Every_fault_is_one_finding_that_quotes_nothing(string path, string code)
    {
        var findings = new FindingSink();
        var yaml = new SourceText("catalog/a.yaml", "csv: x");
        SourceFaults.Report(Sources.Read(path), path, yaml.Span with { Start = 5 }, findings);
        var finding = Assert.Single(findings.ToSorted());
        Assert.Equal((code, 1, 6), (finding.Code, finding.Where.Line, finding.Where.Column));
        Assert.DoesNotContain(Secret, finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Memory_reads_like_a_folder()
    {
        var sources = new MemorySources(new Dictionary<string, string> { ["catalog/./a.yaml"] = "\uFEFFa: 1" });
        Assert.Equal("a: 1", sources.Read("catalog/a.yaml").Text!.Text);
        Assert.Equal(SourceFault.NotFound, sources.Read("b.yaml").Fault);
        Assert.Equal(["b.yaml", "catalog/a.yaml"], sources.ReadSet);
        Assert.Equal("data/x.csv", SourcePath.Resolve("catalog/a.yaml", "../data/x.csv"));
        Assert.Equal("../x.csv", SourcePath.Resolve("a.yaml", "../x.csv"));
        Assert.Equal("/etc/x", SourcePath.Resolve("a.yaml", "/etc/x"));
        Assert.Equal(Encoding.UTF8.GetByteCount("a: 1"), sources.Read("catalog/a.yaml").Text!.Text.Length);
    }
}
