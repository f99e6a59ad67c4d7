namespace FlowTimeSim.Assessment.Adequacy;

/// <summary>Something that takes flow away, or brings it back, does nothing.</summary>
internal static class MeasureMutations
{
    /// <summary>Each component that has the measure: it and its parts by class are 0.</summary>
    /// <param name="sites">The model.</param>
    /// <param name="measure"><c>overflow</c>, <c>abandoned</c>, ...</param>
    /// <param name="words">What that means, with a place for the component.</param>
    public static IEnumerable<Mutation> Zero(MutationSites sites, string measure, string words)
    {
        foreach (var component in sites.Components)
        {
            var ids = sites.Nodes(component.Id, measure).Select(node => node.Id).ToHashSet(StringComparer.Ordinal);
            if (ids.Count > 0)
            {
                yield return new Mutation(component.Origin, words.Replace("{0}", $"'{component.Id}'", StringComparison.Ordinal), model => EngineEdit.Zero(model, ids));
            }
        }
    }
}
