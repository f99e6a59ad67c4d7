namespace FlowTimeSim.Assessment.Ensembles;

/// <summary>How an ensemble is drawn. What it gives depends on this and the model only, never on how fast or on how many threads it runs.</summary>
/// <param name="Replicas">How many, or how many at the most when it stops by itself.</param>
/// <param name="Seed">Where the draws begin.</param>
/// <param name="Stop">When it stops by itself; null: never.</param>
internal sealed record EnsemblePlan(int Replicas, ulong Seed, StoppingRule? Stop);
