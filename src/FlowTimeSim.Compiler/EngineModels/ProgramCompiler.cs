using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Engine;

namespace FlowTimeSim.Compiler.EngineModels;

/// <summary>
/// Turns an engine model into the engine's program: every node is kept under its id. Semantics are those of the release of May 2026
/// (design: engine.md, "Numbers"), with the recurrences that it means: every lagged read is right, wherever its source stands.
/// </summary>
public static class ProgramCompiler
{
    /// <summary>Compiles; unknown names, wrong literals and cycles within one bin are findings at their place.</summary>
    /// <returns>The program, or null after a finding.</returns>
    public static Program? Compile(EngineModel model, FindingSink findings)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(findings);
        return Compile(model, null, findings);
    }

    /// <summary>Compiles for replicas that differ in their data only.</summary>
    /// <returns>The program with the places of its data, or null after a finding.</returns>
    public static SuppliableProgram? CompileForSupply(EngineModel model, FindingSink findings)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(findings);
        var assembly = new ProgramAssembly(model, null, findings);
        return assembly.Assemble() is { } program ? new SuppliableProgram(program, assembly.Data()) : null;
    }

    /// <summary>Compiles a model whose ids are known to differ and whose reads were found already.</summary>
    internal static Program? Compile(EngineModel model, ModelReads? reads, FindingSink findings) => new ProgramAssembly(model, reads, findings).Assemble();
}
