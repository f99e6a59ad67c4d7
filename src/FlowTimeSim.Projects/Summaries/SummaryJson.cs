using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Projects.Printing;

namespace FlowTimeSim.Projects.Summaries;

/// <summary>A summary as JSON, for programs: <c>{verdict, allProjects, projects: [{project, state, reason, tests, passed, quality}], causes: [{code, severity, file, line, column, message, projects}]}</c>.</summary>
public static class SummaryJson
{
    /// <summary>Writes it.</summary>
    public static string Write(RepositorySummary summary)
    {
        ArgumentNullException.ThrowIfNull(summary);
        return JsonText.Write(json =>
        {
            json.WriteStartObject();
            json.WriteString("verdict", SummaryWords.Verdict(summary));
            json.WriteBoolean("holds", summary.Holds);
            json.WriteNumber("allProjects", summary.AllProjects);
            json.WriteStartArray("projects");
            foreach (var project in summary.Projects)
            {
                json.WriteStartObject();
                json.WriteString("project", PlainFinding.EscapePath(project.Project.Path));
                json.WriteString("state", SummaryWords.Of(project.State));
                if (project.Reason.Length > 0)
                {
                    json.WriteString("reason", PlainText.Escape(project.Reason, 1000));
                }

                json.WriteNumber("tests", project.Tests);
                json.WriteNumber("passed", project.Passed);
                json.WriteNumber("quality", project.Quality);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteStartArray("causes");
            foreach (var cause in summary.Causes)
            {
                json.WriteStartObject();
                json.WriteString("code", cause.Finding.Code);
                json.WriteString("severity", cause.Finding.Severity.ToString().ToLowerInvariant());
                json.WriteString("file", PlainFinding.EscapePath(cause.Finding.Where.Path));
                json.WriteNumber("line", cause.Finding.Where.Line);
                json.WriteNumber("column", cause.Finding.Where.Column);
                json.WriteString("message", cause.Finding.Message);
                json.WriteStartArray("projects");
                foreach (var project in cause.Projects)
                {
                    json.WriteStringValue(PlainFinding.EscapePath(project));
                }

                json.WriteEndArray();
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        });
    }
}
