// CONTRACT
using System.Collections.Immutable;
using FlowTimeSim.Compiler.Text;

namespace FlowTimeSim.Compiler.Syntax;

/// <summary>A property: what is expected must hold wherever in these ranges the conditions lie.</summary>
/// <param name="Span">The whole.</param>
/// <param name="Runs">How many draws.</param>
/// <param name="Seed">Where the draws begin.</param>
/// <param name="Ranges">What is drawn.</param>
public sealed record DrawSyntax(SourceSpan Span, Sourced<double> Runs, Sourced<double>? Seed, ImmutableArray<DrawRangeSyntax> Ranges);
