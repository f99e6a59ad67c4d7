using FlowTimeSim.Engine;

namespace FlowTimeSim.Compiler.EngineModels;

/// <summary>A program, and which of its data is which constant node: one compilation serves every replica (<see cref="Workspace.Supply"/>).</summary>
/// <param name="Program">The program.</param>
/// <param name="Data">The data of each constant node, by the node's id.</param>
public sealed record SuppliableProgram(Program Program, IReadOnlyDictionary<string, NodeRef> Data);
