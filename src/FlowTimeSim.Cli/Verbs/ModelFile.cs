using FlowTimeSim.Compiler;
using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Emission;
using FlowTimeSim.Compiler.EngineModels;
using FlowTimeSim.Compiler.Sources;
using FlowTimeSim.Compiler.Text;

namespace FlowTimeSim.Cli.Verbs;

/// <summary>A model file named on the command line, read and compiled for one engine.</summary>
internal static class ModelFile
{
    /// <summary>The text of the file; null with a finding when it cannot be read.</summary>
    public static SourceText? Read(FileInfo file, FindingSink findings)
    {
        var reading = new FolderSources(file.DirectoryName!).Read(file.Name);
        if (reading.Text is null)
        {
            SourceFaults.Report(reading, file.Name, Location.File(file.Name), findings);
        }

        return reading.Text;
    }

    /// <summary>The compiled model; null with findings when it has errors.</summary>
    public static CompiledModel? Compile(FileInfo file, EngineDialect engine, FindingSink findings) =>
        Read(file, findings) is { } text ? BareModelCompiler.Compile(text, engine, findings) : null;
}
