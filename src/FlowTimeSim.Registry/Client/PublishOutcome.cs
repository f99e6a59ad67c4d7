namespace FlowTimeSim.Registry;

/// <summary>What a publish came to, in one coded line.</summary>
/// <param name="Code">One of <see cref="RegistryCodes"/>, or a bundle's code.</param>
/// <param name="Severity">Whether it is done.</param>
/// <param name="Message">What happened, the evidence, what to do; never the token.</param>
/// <param name="Location">Where the artifact or run is, when it is.</param>
/// <param name="AlreadyThere">Whether nothing had to be sent, or nothing was kept anew.</param>
/// <param name="Findings">The findings of a refusal.</param>
public sealed record PublishOutcome(
    string Code,
    PublishSeverity Severity,
    string Message,
    Uri? Location = null,
    bool AlreadyThere = false,
    IReadOnlyList<ProblemFinding>? Findings = null)
{
    internal static PublishOutcome Failed(string code, string message, IReadOnlyList<ProblemFinding>? findings = null) =>
        new(code, PublishSeverity.Error, message, null, false, findings);
}
