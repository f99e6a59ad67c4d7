namespace FlowTimeSim.Compiler.Emission;

/// <summary>Ids for nodes that the emitter adds: never one that is taken, also not in another case.</summary>
internal sealed class PartNames(IEnumerable<string> taken)
{
    private readonly HashSet<string> taken = taken.ToHashSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>A free id that begins with a node's id.</summary>
    public string Next(string id, string suffix)
    {
        for (var number = 1; ; number++)
        {
            var name = FormattableString.Invariant($"{id}_{suffix}{number}");
            if (taken.Add(name))
            {
                return name;
            }
        }
    }
}
