// CONTRACT
namespace FlowTimeSim.Compiler.EngineModels;

/// <summary>An exported series.</summary>
/// <param name="Series">Its node.</param>
/// <param name="File">The name of the file that it is written to; none is the node's.</param>
public sealed record EngineOutput(string Series, string? File = null)
{
    /// <summary>The name of the file that it is written to.</summary>
    public string As => File ?? Series + ".csv";
}
