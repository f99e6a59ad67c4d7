using FlowTimeSim.Assessment;

namespace FlowTimeSim.Projects;

/// <summary>A judged model with the names that its project gives it.</summary>
/// <param name="Assessment">The model, judged.</param>
/// <param name="ArtifactId">Its id in a registry.</param>
/// <param name="Folder">The name of its output folder.</param>
/// <param name="Title">Its title.</param>
internal sealed record NamedModel(ModelAssessment Assessment, string ArtifactId, string Folder, string Title);
