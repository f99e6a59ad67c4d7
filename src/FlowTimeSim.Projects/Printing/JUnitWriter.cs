using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Xml;
using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Projects.Records;

namespace FlowTimeSim.Projects.Printing;

/// <summary>The verdicts as JUnit XML, as CI systems read it. A model that did not compile is one case that is in error.</summary>
public static class JUnitWriter
{
    private static readonly XmlWriterSettings Settings = new()
    {
        Indent = true,
        NewLineChars = "\n",
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        CheckCharacters = false,
    };

    /// <summary>Writes the verdicts of one model; null when there is no model.</summary>
    public static string Write(ModelResult? result, ImmutableArray<Finding> findings)
    {
        using var stream = new MemoryStream();
        using (var xml = XmlWriter.Create(stream, Settings))
        {
            var errors = findings.Where(f => f.Severity == Severity.Error && !f.Code.StartsWith("FTS4", StringComparison.Ordinal)).ToList();
            var verdicts = result?.Verdicts ?? [];
            xml.WriteStartElement("testsuites");
            xml.WriteStartElement("testsuite");
            Attribute(xml, "name", result?.Scenario ?? "build");
            Attribute(xml, "tests", verdicts.Length + (errors.Count > 0 ? 1 : 0));
            Attribute(xml, "failures", verdicts.Count(IsFailure));
            Attribute(xml, "errors", errors.Count > 0 ? 1 : 0);
            Attribute(xml, "skipped", verdicts.Count(v => v.Outcome == "Skipped"));
            if (errors.Count > 0)
            {
                Case(xml, "build", "build", null, null);
                Outcome(xml, "error", errors[0].Message, string.Join('\n', errors.Select(PlainFinding.Line)));
                xml.WriteEndElement();
            }

            foreach (var verdict in verdicts)
            {
                Write(xml, verdict);
            }

            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    private static void Write(XmlWriter xml, VerdictRecord verdict)
    {
        Case(xml, verdict.Title is { Length: > 0 } title ? $"{verdict.Id}: {title}" : verdict.Id, verdict.File, verdict.File, verdict.Line);
        if (verdict.Outcome == "Skipped")
        {
            xml.WriteStartElement("skipped");
            xml.WriteEndElement();
        }
        else if (IsFailure(verdict))
        {
            var wrong = verdict.Expectations.Where(e => e.Outcome is "Failed" or "CannotTell").ToList();
            Outcome(xml, "failure", wrong[0].Message, string.Join('\n', wrong.Select(e => $"{verdict.File}({e.Line.ToString(CultureInfo.InvariantCulture)}): {e.Message}")));
        }

        xml.WriteEndElement();
    }

    private static bool IsFailure(VerdictRecord verdict) => verdict.Outcome is "Failed" or "CannotTell";

    private static void Case(XmlWriter xml, string name, string className, string? file, int? line)
    {
        xml.WriteStartElement("testcase");
        Attribute(xml, "name", name);
        Attribute(xml, "classname", className);
        if (file is not null && line is { } number)
        {
            Attribute(xml, "file", file);
            Attribute(xml, "line", number);
        }
    }

    private static void Outcome(XmlWriter xml, string element, string message, string text)
    {
        xml.WriteStartElement(element);
        Attribute(xml, "message", message);
        xml.WriteString(XmlPlain.Clean(text));
        xml.WriteEndElement();
    }

    private static void Attribute(XmlWriter xml, string name, string value) => xml.WriteAttributeString(name, XmlPlain.Clean(value));

    private static void Attribute(XmlWriter xml, string name, int value) => xml.WriteAttributeString(name, value.ToString(CultureInfo.InvariantCulture));
}
