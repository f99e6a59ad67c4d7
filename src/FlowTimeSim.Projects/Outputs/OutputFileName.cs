using System.Text;

namespace FlowTimeSim.Projects.Outputs;

/// <summary>A file name from a model's text: never a path, never a device.</summary>
internal static class OutputFileName
{
    public static string Of(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            result.Append(char.IsAsciiLetterOrDigit(c) || c is '_' or '-' or '.' or '@' ? c : '_');
        }

        var name = result.ToString().Trim('.');
        return name.Length == 0 ? "_" : name;
    }
}
