using System.Text.Json;
using FlowTimeSim.Compiler.Text;

namespace FlowTimeSim.Assessment.Reporting;

/// <summary>What the parts of <c>test-results.json</c> have in common.</summary>
internal static class ResultJson
{
    /// <summary>A place, as three members of the object that is open.</summary>
    public static void WritePlace(this Utf8JsonWriter json, Location where)
    {
        json.WriteString("file", where.Path);
        json.WriteNumber("line", where.Line);
        json.WriteNumber("column", where.Column);
    }

    /// <summary>A number, or null where it is not finite: JSON has no other word.</summary>
    public static void WriteFinite(this Utf8JsonWriter json, string name, double? value)
    {
        if (value is { } number && double.IsFinite(number))
        {
            json.WriteNumber(name, number);
        }
        else
        {
            json.WriteNull(name);
        }
    }
}
