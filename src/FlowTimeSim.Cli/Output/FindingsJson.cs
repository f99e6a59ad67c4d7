using FlowTimeSim.Compiler.Diagnostics;

namespace FlowTimeSim.Cli.Output;

/// <summary>Findings as JSON: <c>{errors, warnings, findings: [{code, severity, message, file, line, column, endLine, endColumn}]}</c>.</summary>
internal static class FindingsJson
{
    public static string Write(IReadOnlyList<Finding> findings, string prefix) => JsonOutput.Write(json =>
    {
        json.WriteNumber("errors", findings.Count(finding => finding.Severity == Severity.Error));
        json.WriteNumber("warnings", findings.Count(finding => finding.Severity == Severity.Warning));
        json.WriteStartArray("findings");
        foreach (var finding in findings)
        {
            json.WriteStartObject();
            json.WriteString("code", finding.Code);
            json.WriteString("severity", finding.Severity.ToString().ToLowerInvariant());
            json.WriteString("message", finding.Message);
            json.WriteString("file", prefix + finding.Where.Path);
            json.WriteNumber("line", finding.Where.Line);
            json.WriteNumber("column", finding.Where.Column);
            json.WriteNumber("endLine", finding.Where.EndLine);
            json.WriteNumber("endColumn", finding.Where.EndColumn);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });
}
