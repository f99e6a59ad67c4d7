using FlowTimeSim.Compiler;
using FlowTimeSim.Compiler.Diagnostics;

namespace FlowTimeSim.Assessment.Runs;

/// <summary>A model under changed conditions.</summary>
internal static class ChangedModel
{
    /// <summary>The model compiled again with changes on top of its scenario, or null after findings.</summary>
    public static CompiledModel? Of(CompiledModel model, IReadOnlyList<ModelChange> changes, FindingSink findings) => null;
}
