using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Emission;
using FlowTimeSim.Compiler.EngineModels;
using FlowTimeSim.Compiler.Tests.EngineModels;

namespace FlowTimeSim.Compiler.Tests.Emission;

public sealed class FlowTimeOrderTests
{
    public static TheoryData<string> Cases() => [.. ConformanceCase.Names("emission")];

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_replay_answers_what_the_release_answered_right_or_wrong(string name)
    {
        var example = ConformanceCase.Of("emission", name);
        var model = EngineModelReader.Read(example.Model, EngineDialects.FlowTime202605, new FindingSink())!;
        var answer = FlowTimeReplay.Run(model);
        foreach (var (id, values) in example.Series())
        {
            Assert.Equal(values, answer[id]);
        }
    }
}
