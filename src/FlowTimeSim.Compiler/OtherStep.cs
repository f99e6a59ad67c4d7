using FlowTimeSim.Compiler.Rules;

namespace FlowTimeSim.Compiler;

/// <summary>Compiles a model for bins half as long, or where these cannot be halved twice as long, over the same horizon.</summary>
public static class OtherStep
{
    /// <summary>The model on other bins and how many of them make one of its own (0.5 when two of its own make one); null for a model that was not written as files.</summary>
    /// <param name="model">A model of this compiler.</param>
    public static (CompiledModel Model, double PerBin)? Of(CompiledModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        return HalfStep.Of(model) is { } finer ? (finer, 2) : HalfStep.Coarser(model) is { } coarser ? (coarser, 0.5) : null;
    }
}
