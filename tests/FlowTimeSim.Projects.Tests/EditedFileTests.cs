using FlowTimeSim.Compiler.Text;
using FlowTimeSim.Projects.Editing;

namespace FlowTimeSim.Projects.Tests;

public sealed class EditedFileTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("fts-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void What_someone_else_wrote_meanwhile_is_not_overwritten()
    {
        var path = Path.Combine(folder, "desk.yaml");
        File.WriteAllText(path, "kind: Catalog # mine\n");
        var before = new SourceText("desk.yaml", "kind: Catalog\n");
        var finding = EditedFile.Write(path, before, new SourceText("desk.yaml", "kind: Catalog\nversion: 1\n"), "desk.yaml");
        Assert.Equal("FTS0018", finding?.Code);
        Assert.Equal("kind: Catalog # mine\n", File.ReadAllText(path));
    }

    [Fact]
    public void An_edit_of_what_is_there_replaces_it()
    {
        var path = Path.Combine(folder, "desk.yaml");
        File.WriteAllText(path, "\uFEFFkind: Catalog\n");
        Assert.Null(EditedFile.Write(path, new SourceText("desk.yaml", "kind: Catalog\n"), new SourceText("desk.yaml", "kind: Scenario\n"), "desk.yaml"));
        Assert.Equal([0xEF, 0xBB, 0xBF, .. "kind: Scenario\n"u8], File.ReadAllBytes(path));
    }
}
