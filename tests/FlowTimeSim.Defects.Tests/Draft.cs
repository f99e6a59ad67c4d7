namespace FlowTimeSim.Defects.Tests;

/// <summary>The files of a model while they are changed.</summary>
internal sealed class Draft(Dictionary<string, string> files)
{
    /// <summary>The texts by path.</summary>
    public Dictionary<string, string> Files => files;

    /// <summary>Replaces a text that stands once in a file.</summary>
    public Draft Replace(string path, string from, string to)
    {
        var at = files[path].IndexOf(from, StringComparison.Ordinal);
        Assert.True(at >= 0 && files[path].IndexOf(from, at + 1, StringComparison.Ordinal) < 0, $"'{from}' does not stand once in {path}.");
        files[path] = files[path].Replace(from, to, StringComparison.Ordinal);
        return this;
    }

    /// <summary>Replaces a text wherever it stands.</summary>
    public Draft ReplaceEverywhere(string from, string to) => Each(text => text.Replace(from, to, StringComparison.Ordinal));

    /// <summary>Makes a new text of every YAML file.</summary>
    public Draft Each(Func<string, string> change)
    {
        foreach (var path in files.Keys.Where(path => path.EndsWith(".yaml", StringComparison.Ordinal)).ToArray())
        {
            files[path] = change(files[path]);
        }

        return this;
    }

    /// <summary>Moves a text that stands once to another place of the file: before a text that stands once.</summary>
    public Draft Move(string path, string text, string before)
    {
        Replace(path, text, string.Empty);
        return Replace(path, before, text + before);
    }

    /// <summary>Gives a file another name.</summary>
    public Draft Rename(string from, string to)
    {
        files.Add(to, files[from]);
        files.Remove(from);
        return this;
    }

    /// <summary>Adds a file.</summary>
    public Draft Add(string path, string text)
    {
        files.Add(path, text);
        return this;
    }
}
