// CONTRACT
using FlowTimeSim.Compiler.Text;

namespace FlowTimeSim.Compiler.Syntax;

/// <summary><c>{profile, scale}</c> with nothing else: the profile times the scale.</summary>
public sealed record ProfileSeries(SourceSpan Span) : SeriesSyntax(Span);
