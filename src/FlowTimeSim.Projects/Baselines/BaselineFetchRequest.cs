namespace FlowTimeSim.Projects.Baselines;

/// <summary>A published baseline to fetch.</summary>
/// <param name="ProjectFile">The project file, absolute.</param>
/// <param name="ModelId">The model.</param>
/// <param name="Version">The project's version: no higher one is fetched.</param>
/// <param name="Baseline">What <c>BaselineModel</c> says.</param>
/// <param name="Registry">The registry's base address.</param>
/// <param name="Cache">Where it goes, absolute.</param>
/// <param name="TimeoutSeconds">The deadline.</param>
/// <param name="Environment">Reads an environment variable.</param>
public sealed record BaselineFetchRequest(
    string ProjectFile, string ModelId, string Version, string Baseline, string Registry, string Cache, int TimeoutSeconds, Func<string, string?> Environment);
