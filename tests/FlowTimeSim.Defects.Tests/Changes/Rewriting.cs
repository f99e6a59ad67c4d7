using FlowTimeSim.Compiler.Formatting;
using FlowTimeSim.Compiler.Text;

namespace FlowTimeSim.Defects.Tests.Changes;

/// <summary>The same project written in other letters and another order.</summary>
internal static class Rewriting
{
    private const int Seeds = 12;

    public static IEnumerable<Refactoring> All => BaseModel.Names.SelectMany(Of);

    private static IEnumerable<Refactoring> Of(string model)
    {
        // A bare engine model has its title in its first comment.
        var isBare = BaseModel.Copy(model).Keys.Any(path => path.StartsWith("models/", StringComparison.Ordinal));
        yield return new("formatted", model, draft => Each(draft, (path, text) => Formatted(path, text)));
        yield return new("comments between all lines", model, draft => draft.Each(text => isBare ? text + "# the end\n" : text.Replace("\n", "\n# and then\n", StringComparison.Ordinal)));
        yield return new("in files of other names", model, draft =>
        {
            foreach (var path in draft.Files.Keys.Where(path => !path.StartsWith("models/", StringComparison.Ordinal) && path.EndsWith(".yaml", StringComparison.Ordinal)).ToArray())
            {
                draft.Rename(path, path.Replace(".yaml", "-moved.yaml", StringComparison.Ordinal));
            }
        });
        for (var seed = 1; seed <= (isBare ? 0 : Seeds); seed++)
        {
            var number = seed;
            yield return new($"shuffled {number}", model, draft =>
            {
                var hasPools = draft.Files.Values.Any(text => text.Contains("\npools:", StringComparison.Ordinal));
                Each(draft, (path, text) => new Shuffle(number, hasPools).Write(path, text));
            });
        }
    }

    private static void Each(Draft draft, Func<string, string, string> change)
    {
        foreach (var path in draft.Files.Keys.Where(path => path.EndsWith(".yaml", StringComparison.Ordinal)).ToArray())
        {
            draft.Files[path] = change(path, draft.Files[path]);
        }
    }

    private static string Formatted(string path, string text)
    {
        var source = new SourceText(path, text);
        return TextEdits.Apply(source, YamlFormatter.Format(source, new Compiler.Diagnostics.FindingSink())).Text;
    }
}
