using FlowTimeSim.Compiler;
using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Sources;

namespace FlowTimeSim.Assessment.Tests.Findings;

/// <summary>What the file system refuses is a finding of the file, and nothing follows from it.</summary>
public sealed class Files_that_cannot_be_read
{
    [Theory]
    [InlineData(SourceFault.NotFound, "FTS1001")]
    [InlineData(SourceFault.TooLarge, "FTS1004")]
    [InlineData(SourceFault.NotUtf8, "FTS1005")]
    [InlineData(SourceFault.Unreadable, "FTS1006")]
    public void Are_one_error_each(SourceFault fault, string code)
    {
        var findings = new FindingSink();
        ModelCompiler.Compile(new CompilerInputs { Catalogs = ["catalog/desk.yaml"] }, new Refusing(fault), findings);
        Assert.Equal(code, Assert.Single(findings.ToSorted()).Code);
    }

    private sealed class Refusing(SourceFault fault) : ISources
    {
        public IReadOnlyCollection<string> ReadSet => [];

        public SourceReading Read(string path) => new(null, fault);
    }
}
