using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.EngineModels;

namespace FlowTimeSim.Compiler.Rules;

/// <summary>A row of the table of rules for models that were written as engine models.</summary>
/// <param name="Diagnostic">What it reports: its code, title, category, severity and the release that brought it.</param>
/// <param name="Purpose">What it protects from, in one line.</param>
/// <param name="Check">Looks at a model with the values of its nodes in the mean run.</param>
internal sealed record EngineModelRule(Diagnostic Diagnostic, string Purpose, Action<EngineModel, Func<string, double[]?>, FindingSink> Check);
