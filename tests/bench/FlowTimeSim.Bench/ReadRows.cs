using System.Globalization;
using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Emission;
using FlowTimeSim.Compiler.EngineModels;
using FlowTimeSim.Compiler.Text;
using YamlDotNet.Core;

namespace FlowTimeSim.Bench;

/// <summary>Reading and compiling beside the YAML library's own event loop over the same bytes, in turn.</summary>
public static class ReadRows
{
    /// <summary>Measures and prints.</summary>
    public static void Print(TextWriter output)
    {
        output.WriteLine("| read and compile | characters | ms | YamlDotNet's loop, ms | ratio |");
        output.WriteLine("|---|---:|---:|---:|---:|");
        Row(output, "50,000 nodes", ModelTexts.Engine(50_000));
        Row(output, "100,000 nodes", ModelTexts.Engine(100_000));
        Row(output, "200,000 nodes", ModelTexts.Engine(200_000));
        Row(output, "100 series of 10,000 numbers", ModelTexts.Series(100, 10_000));
    }

    /// <summary>The event loop.</summary>
    /// <returns>How many events there are.</returns>
    public static int Loop(string text)
    {
        var parser = new Parser(new StringReader(text));
        var events = 0;
        while (parser.MoveNext())
        {
            events++;
        }

        return events;
    }

    /// <summary>Reads and compiles.</summary>
    /// <exception cref="InvalidOperationException">The text is no model.</exception>
    public static Engine.Program Compile(string text)
    {
        var findings = new FindingSink();
        return BareModelCompiler.Compile(new SourceText("model.yaml", text), EngineDialects.Embedded, findings)?.Program
            ?? throw new InvalidOperationException(findings.ToSorted()[0].Message);
    }

    private static void Row(TextWriter output, string name, string text)
    {
        var (ours, theirs) = MachineRate.InTurn(() => Compile(text), () => Loop(text));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {name} | {text.Length:N0} | {ours:N0} | {theirs:N0} | {ours / theirs:N2} |"));
    }
}
