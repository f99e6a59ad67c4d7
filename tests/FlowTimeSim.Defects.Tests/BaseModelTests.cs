using FlowTimeSim.Compiler.Diagnostics;

namespace FlowTimeSim.Defects.Tests;

/// <summary>A correct project gets no warning and no error.</summary>
public sealed class BaseModelTests
{
    public static TheoryData<string> Names => new(BaseModel.Names);

    [Theory]
    [MemberData(nameof(Names))]
    public void A_correct_model_has_no_finding_at_warning_or_above(string name) =>
        Nothing.Of(Project.Judge(BaseModel.Copy(name)).Where(finding => finding.Severity >= Severity.Warning));
}
