namespace FlowTimeSim.Assessment.Adequacy;

/// <summary>A kind of change: a row of <see cref="MutationOperators"/>.</summary>
/// <param name="Id">Its name in results.</param>
/// <param name="Find">All places of a model where it can be made, in an order that depends on the model alone.</param>
internal sealed record MutationOperator(string Id, Func<MutationSites, IEnumerable<Mutation>> Find);
