// CONTRACT
using FlowTimeSim.Compiler.Text;

namespace FlowTimeSim.Compiler.Yaml;

/// <summary>A flow sequence of plain numbers only, read without an object per number. Any number of items, also none.</summary>
public sealed record YamlNumbers(SourceSpan Span, double[] Values) : YamlNode(Span);
