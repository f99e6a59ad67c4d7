using System.Collections.Immutable;
using System.Text;
using System.Xml;
using FlowTimeSim.Assessment.Reporting;
using FlowTimeSim.Compiler.Diagnostics;

namespace FlowTimeSim.Projects.Printing;

/// <summary>The JUnit XML, and the TRX, of a model that did not compile: one case, in error, so that a CI system that reads only this file does not see success.</summary>
public static class JUnitFailureWriter
{
    private static readonly XmlWriterSettings Settings = new()
    {
        Indent = true,
        NewLineChars = "\n",
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        CheckCharacters = false,
    };

    /// <summary>Writes the errors among the findings.</summary>
    public static string Write(string scenario, ImmutableArray<Finding> findings)
    {
        var errors = findings.Where(f => f.Severity == Severity.Error).ToList();
        using var stream = new MemoryStream();
        using (var xml = XmlWriter.Create(stream, Settings))
        {
            xml.WriteStartElement("testsuites");
            xml.WriteStartElement("testsuite");
            Attribute(xml, "name", scenario);
            Attribute(xml, "tests", "1");
            Attribute(xml, "failures", "0");
            Attribute(xml, "errors", "1");
            xml.WriteStartElement("testcase");
            Attribute(xml, "name", "build");
            Attribute(xml, "classname", scenario);
            xml.WriteStartElement("error");
            Attribute(xml, "message", MessageOf(errors));
            xml.WriteString(XmlPlain.Clean(string.Join('\n', errors.Select(PlainFinding.Line))));
            xml.WriteEndElement();
            xml.WriteEndElement();
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    /// <summary>The same as TRX.</summary>
    public static string WriteTrx(string scenario, ImmutableArray<Finding> findings)
    {
        var errors = findings.Where(f => f.Severity == Severity.Error).ToList();
        return TrxWriter.Write(scenario, [new TrxResult(scenario, "build", "Failed", MessageOf(errors), string.Join('\n', errors.Select(PlainFinding.Line)))]);
    }

    private static string MessageOf(List<Finding> errors) =>
        errors.Count > 0 ? errors[0].Message : "The model was not built, because another one of the project has errors.";

    private static void Attribute(XmlWriter xml, string name, string value) => xml.WriteAttributeString(name, XmlPlain.Clean(value));
}
