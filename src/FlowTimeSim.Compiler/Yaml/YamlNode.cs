// CONTRACT
using FlowTimeSim.Compiler.Text;

namespace FlowTimeSim.Compiler.Yaml;

/// <summary>A node of the tree: anchors resolved, merge keys applied, spans kept.</summary>
/// <param name="Span">From the first character to the end of the last child.</param>
public abstract record YamlNode(SourceSpan Span);
