using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Text;

namespace FlowTimeSim.Compiler.Yaml;

/// <summary>One reading of a text from its start to its end or to the first syntax error.</summary>
internal sealed record YamlPass(YamlNode? Root, bool IsPartial, YamlFault? Fault, FindingSink Findings)
{
    /// <summary>Reads once; a candidate number array that turns out to lie in a text makes it read again without that candidate.</summary>
    public static YamlPass Run(SourceText source, string text)
    {
        var arrays = NumberArrays.Find(text);
        while (true)
        {
            var findings = new FindingSink();
            var events = new EventStream(arrays.BlankOut(text), source.Text.StartsWith('\uFEFF') ? 1 : 0);
            var builder = new TreeBuilder(source, text, arrays, events, findings);
            var root = builder.Build();
            if (builder.TextsTakenForArrays.Count == 0)
            {
                return new YamlPass(root, builder.IsPartial, builder.Fault, findings);
            }

            arrays = arrays.Without(builder.TextsTakenForArrays);
        }
    }
}
