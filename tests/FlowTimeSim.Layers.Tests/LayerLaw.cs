namespace FlowTimeSim.Layers.Tests;

/// <summary>The law of <c>src/layers.txt</c>: what each library may use, and what the tasks may never bring.</summary>
internal sealed record LayerLaw(IReadOnlyDictionary<string, string[]> Allowed, string[] ForbiddenInTasks)
{
    public static LayerLaw Read(string path)
    {
        var allowed = new Dictionary<string, string[]>(StringComparer.Ordinal);
        string[] forbidden = [];
        foreach (var line in File.ReadLines(path).Where(line => line.Length > 0 && line[0] != '#'))
        {
            if (line.Split("-x") is [_, var names])
            {
                forbidden = Words(names);
            }
            else if (line.Split("->") is [var layer, var uses])
            {
                allowed.Add(layer.Trim(), Words(uses));
            }
        }

        return new LayerLaw(allowed, forbidden);
    }

    /// <summary>Everything a layer may use: what it names, and what that may use.</summary>
    public HashSet<string> Closure(string layer)
    {
        var closure = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>(Allowed[layer]);
        while (open.TryPop(out var next))
        {
            if (closure.Add(next))
            {
                foreach (var further in Allowed[next])
                {
                    open.Push(further);
                }
            }
        }

        return closure;
    }

    private static string[] Words(string text) =>
        text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
