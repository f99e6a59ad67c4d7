namespace FlowTimeSim.Compiler.Text;

/// <summary>A resolved place: a path with forward slashes relative to the project, and 1-based lines and columns. The end is exclusive.</summary>
public sealed record Location(string Path, int Line, int Column, int EndLine, int EndColumn)
{
    /// <summary>A place that is a whole file, or a project as such.</summary>
    public static Location File(string path) => new(path, 1, 1, 1, 1);
}
