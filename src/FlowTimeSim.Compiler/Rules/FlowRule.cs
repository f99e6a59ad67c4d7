using FlowTimeSim.Compiler.Diagnostics;

namespace FlowTimeSim.Compiler.Rules;

/// <summary>A row of the table of flow rules.</summary>
/// <param name="Diagnostic">What it reports: its code, title, category, severity and the release that brought it.</param>
/// <param name="Purpose">What it protects from, in one line.</param>
/// <param name="Check">Looks at a model with its baseline run.</param>
internal sealed record FlowRule(Diagnostic Diagnostic, string Purpose, Action<FlowFacts, FindingSink> Check);
