using System.Text;
using FlowTimeSim.Registry;

namespace FlowTimeSim.Projects.Settings;

/// <summary>Names that a registry accepts, and the nearest one to a name that it would not.</summary>
public static class ModelNames
{
    private const int Longest = 128;

    /// <summary>The nearest text that is a model's id.</summary>
    public static string Propose(string text)
    {
        var result = new StringBuilder();
        foreach (var c in text)
        {
            result.Append(char.IsAsciiLetterOrDigit(c) || c is '_' or '.' or '-' ? c : '_');
        }

        if (result.Length == 0 || !(char.IsAsciiLetter(result[0]) || result[0] == '_'))
        {
            result.Insert(0, "model_");
        }

        var id = result.ToString(0, Math.Min(result.Length, Longest));
        return NameRules.IsModelId(id) ? id : "model_" + id[..Math.Min(id.Length, Longest - 6)];
    }
}
