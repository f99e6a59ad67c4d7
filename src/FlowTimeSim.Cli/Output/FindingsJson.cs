using System.Text.Json;
using FlowTimeSim.Compiler.Diagnostics;

namespace FlowTimeSim.Cli.Output;

/// <summary>Findings as JSON: <c>{errors, warnings, findings: [{code, severity, message, file, line, column, endLine, endColumn, fix?}]}</c>;
/// a fix is a list of <c>{file, line, column, endLine, endColumn, newText}</c>.</summary>
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
            Fix(json, finding, prefix);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });

    private static void Fix(Utf8JsonWriter json, Finding finding, string prefix)
    {
        if (finding.Fix.IsEmpty)
        {
            return;
        }

        json.WriteStartArray("fix");
        foreach (var edit in finding.Fix)
        {
            var where = edit.Span.Location;
            json.WriteStartObject();
            json.WriteString("file", prefix + where.Path);
            json.WriteNumber("line", where.Line);
            json.WriteNumber("column", where.Column);
            json.WriteNumber("endLine", where.EndLine);
            json.WriteNumber("endColumn", where.EndColumn);
            json.WriteString("newText", edit.NewText);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
