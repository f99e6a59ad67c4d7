using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Xml;
using FlowTimeSim.Assessment.Verdicts;
using FlowTimeSim.Compiler.Diagnostics;

namespace FlowTimeSim.Assessment.Reporting;

/// <summary>
/// Prints <c>tests.trx</c>, the result file of Visual Studio and Azure DevOps (schema <c>vstst.xsd</c> of Visual Studio, TeamTest/2010). The same verdicts give
/// the same bytes: ids are hashes of names, times are the fixed stamp of all artifacts, and no user, machine or absolute path is in it.
/// </summary>
public static class TrxWriter
{
    private const string Namespace = "http://microsoft.com/schemas/VisualStudio/TeamTest/2010";
    private const string UnitTestType = "13cdc9d9-ddb5-4fa4-a97d-d965ccfc6d4b";
    private const string ResultsList = "8c84fa94-04c1-424b-9868-57a2d4851a1d";
    private const string AllList = "19431567-8539-422a-85d7-44ee4e166bda";
    private const string Time = "1980-01-01T00:00:00.0000000+00:00";
    private const int MaximumText = 4000;

    private static readonly XmlWriterSettings Settings = new() { Indent = true, IndentChars = "  ", NewLineChars = "\n", OmitXmlDeclaration = true };

    /// <summary>The verdicts of a model.</summary>
    public static string Write(ModelAssessment assessment)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        return Write(assessment.Model.Id, [.. assessment.Cases.Select(Of)]);
    }

    /// <summary>The document, UTF-8 text with LF and a line end at its end.</summary>
    /// <param name="run">The model's name.</param>
    /// <param name="results">The tests.</param>
    public static string Write(string run, IReadOnlyList<TrxResult> results)
    {
        ArgumentNullException.ThrowIfNull(run);
        ArgumentNullException.ThrowIfNull(results);
        var text = new StringBuilder("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n");
        var tests = results.Select((result, index) => new Test(result, IdOf("test", run, index, result), IdOf("execution", run, index, result))).ToList();
        using (var xml = XmlWriter.Create(text, Settings))
        {
            xml.WriteStartElement("TestRun", Namespace);
            Attributes(xml, ("id", IdOf("run", run)), ("name", run));
            Element(xml, "Times", ("creation", Time), ("queuing", Time), ("start", Time), ("finish", Time));
            Element(xml, "TestSettings", ("name", "default"), ("id", IdOf("settings", run)));
            Section(xml, "Results", () => tests.ForEach(test => Result(xml, test)));
            Section(xml, "TestDefinitions", () => tests.ForEach(test => Definition(xml, test)));
            Section(xml, "TestEntries", () => tests.ForEach(test => Element(xml, "TestEntry", ("testId", test.Id), ("executionId", test.Execution), ("testListId", ResultsList))));
            Section(xml, "TestLists", () =>
            {
                Element(xml, "TestList", ("name", "Results Not in a List"), ("id", ResultsList));
                Element(xml, "TestList", ("name", "All Loaded Results"), ("id", AllList));
            });
            Summary(xml, results);
            xml.WriteEndElement();
        }

        return text.Append('\n').ToString();
    }

    private static TrxResult Of(CaseVerdict one)
    {
        var wrong = one.Expectations.Where(e => e.Outcome == (one.Outcome == Outcome.Failed ? Outcome.Failed : Outcome.CannotTell)).ToList();
        var outcome = one.Outcome switch { Outcome.Passed => "Passed", Outcome.Failed => "Failed", Outcome.Skipped => "NotExecuted", _ => "Inconclusive" };
        return new TrxResult(
            one.File, one.Id, outcome,
            one.IsSkipped ? "Left out by the filter." : string.Join('\n', wrong.Select(e => e.Message)),
            string.Join('\n', wrong.Select(e => FormattableString.Invariant($"at {PlainText.Escape(e.Where.Path)}:line {e.Where.Line}"))));
    }

    private static void Result(XmlWriter xml, Test test)
    {
        xml.WriteStartElement("UnitTestResult", Namespace);
        Attributes(xml,
            ("executionId", test.Execution), ("testId", test.Id), ("testName", test.Result.Name), ("computerName", "flowtime-sim"), ("duration", "00:00:00.0000000"),
            ("startTime", Time), ("endTime", Time), ("testType", UnitTestType), ("outcome", test.Result.Outcome), ("testListId", ResultsList), ("relativeResultsDirectory", test.Execution));
        if (test.Result.Message.Length > 0)
        {
            Section(xml, "Output", () => Section(xml, "ErrorInfo", () =>
            {
                xml.WriteElementString("Message", Namespace, Lines(test.Result.Message));
                xml.WriteElementString("StackTrace", Namespace, Lines(test.Result.Places));
            }));
        }

        xml.WriteEndElement();
    }

    private static void Definition(XmlWriter xml, Test test)
    {
        xml.WriteStartElement("UnitTest", Namespace);
        Attributes(xml, ("name", test.Result.Name), ("storage", test.Result.File), ("id", test.Id));
        Element(xml, "Execution", ("id", test.Execution));
        Element(xml, "TestMethod", ("codeBase", test.Result.File), ("adapterTypeName", "executor://flowtime-sim/v1"), ("className", test.Result.File), ("name", test.Result.Name));
        xml.WriteEndElement();
    }

    private static void Summary(XmlWriter xml, IReadOnlyList<TrxResult> results)
    {
        string Count(string outcome) => results.Count(result => result.Outcome == outcome).ToString(CultureInfo.InvariantCulture);
        xml.WriteStartElement("ResultSummary", Namespace);
        Attributes(xml, ("outcome", results.Any(result => result.Outcome == "Failed") ? "Failed" : "Completed"));
        Element(xml, "Counters",
            ("total", results.Count.ToString(CultureInfo.InvariantCulture)),
            ("executed", results.Count(result => result.Outcome != "NotExecuted").ToString(CultureInfo.InvariantCulture)),
            ("passed", Count("Passed")), ("failed", Count("Failed")), ("error", "0"), ("timeout", "0"), ("aborted", "0"), ("inconclusive", Count("Inconclusive")),
            ("passedButRunAborted", "0"), ("notRunnable", "0"), ("notExecuted", Count("NotExecuted")), ("disconnected", "0"), ("warning", "0"), ("completed", "0"),
            ("inProgress", "0"), ("pending", "0"));
        xml.WriteEndElement();
    }

    private static void Section(XmlWriter xml, string name, Action content)
    {
        xml.WriteStartElement(name, Namespace);
        content();
        xml.WriteEndElement();
    }

    private static void Element(XmlWriter xml, string name, params (string Name, string Value)[] attributes)
    {
        xml.WriteStartElement(name, Namespace);
        Attributes(xml, attributes);
        xml.WriteEndElement();
    }

    private static void Attributes(XmlWriter xml, params (string Name, string Value)[] attributes)
    {
        foreach (var (name, value) in attributes)
        {
            xml.WriteAttributeString(name, PlainText.Escape(value, MaximumText));
        }
    }

    private static string Lines(string text) => string.Join('\n', text.Split('\n').Select(line => PlainText.Escape(line, MaximumText)));

    private static string IdOf(string kind, string run, int index, TrxResult result) => IdOf(kind, run, result.File, result.Name, index.ToString(CultureInfo.InvariantCulture));

    // A UUID of version 8 (RFC 9562, 5.8): its bits are ours to choose, here a hash of the names.
    private static string IdOf(params string[] parts)
    {
        var bytes = SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\0', parts))).AsSpan(0, 16);
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x80);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true).ToString("D");
    }

    private sealed record Test(TrxResult Result, string Id, string Execution);
}
