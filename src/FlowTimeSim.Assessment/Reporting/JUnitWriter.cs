using System.Globalization;
using System.Text;
using System.Xml;
using FlowTimeSim.Assessment.Verdicts;
using FlowTimeSim.Compiler.Diagnostics;

namespace FlowTimeSim.Assessment.Reporting;

/// <summary>
/// Prints <c>junit.xml</c>: a suite for each test file, a test case for each case, a failure for each expectation that does not hold. What cannot be told
/// is skipped, with the reason. No timestamp, no duration, no host.
/// </summary>
public static class JUnitWriter
{
    private static readonly XmlWriterSettings Settings = new()
    {
        Indent = true,
        IndentChars = "  ",
        NewLineChars = "\n",
        OmitXmlDeclaration = true,
        ConformanceLevel = ConformanceLevel.Document,
    };

    /// <summary>The document as text with an XML declaration, LF and a line end at its end.</summary>
    public static string Write(ModelAssessment assessment)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        var text = new StringBuilder("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n");
        using (var xml = XmlWriter.Create(text, Settings))
        {
            xml.WriteStartElement("testsuites");
            xml.WriteAttributeString("name", PlainText.Escape(assessment.Model.Id));
            Counts(xml, [.. assessment.Cases]);
            foreach (var file in assessment.Cases.GroupBy(c => c.File, StringComparer.Ordinal))
            {
                Suite(xml, file.Key, [.. file]);
            }

            xml.WriteEndElement();
        }

        return text.Append('\n').ToString();
    }

    private static void Suite(XmlWriter xml, string file, IReadOnlyList<CaseVerdict> cases)
    {
        xml.WriteStartElement("testsuite");
        xml.WriteAttributeString("name", PlainText.Escape(file));
        Counts(xml, cases);
        foreach (var one in cases)
        {
            xml.WriteStartElement("testcase");
            xml.WriteAttributeString("classname", PlainText.Escape(file));
            xml.WriteAttributeString("name", PlainText.Escape(one.Id));
            xml.WriteAttributeString("file", PlainText.Escape(one.Where.Path));
            xml.WriteAttributeString("line", one.Where.Line.ToString(CultureInfo.InvariantCulture));
            Body(xml, one);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void Body(XmlWriter xml, CaseVerdict one)
    {
        foreach (var expectation in one.Expectations.Where(e => e.Outcome == Outcome.Failed))
        {
            xml.WriteStartElement("failure");
            xml.WriteAttributeString("message", expectation.Message);
            xml.WriteAttributeString("type", DiagnosticCatalog.ExpectationFailed.Code);
            xml.WriteString(FormattableString.Invariant(
                $"{PlainText.Escape(expectation.Where.Path)}({expectation.Where.Line},{expectation.Where.Column}): {expectation.Text}"));
            xml.WriteEndElement();
        }

        if (one.Outcome is Outcome.Skipped or Outcome.CannotTell)
        {
            xml.WriteStartElement("skipped");
            xml.WriteAttributeString(
                "message", one.IsSkipped ? "Left out by the filter." : one.Expectations.First(e => e.Outcome == Outcome.CannotTell).Message);
            xml.WriteEndElement();
        }
    }

    private static void Counts(XmlWriter xml, IReadOnlyList<CaseVerdict> cases)
    {
        void Count(string name, int value) => xml.WriteAttributeString(name, value.ToString(CultureInfo.InvariantCulture));
        Count("tests", cases.Count);
        Count("failures", cases.Count(c => c.Outcome == Outcome.Failed));
        Count("errors", 0);
        Count("skipped", cases.Count(c => c.Outcome is Outcome.Skipped or Outcome.CannotTell));
    }
}
