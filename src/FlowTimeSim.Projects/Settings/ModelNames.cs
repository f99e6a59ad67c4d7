using System.Text;
using System.Text.RegularExpressions;

namespace FlowTimeSim.Projects.Settings;

/// <summary>The registry's rules for names.</summary>
public static partial class ModelNames
{
    /// <summary><c>[A-Za-z_][A-Za-z0-9_.-]{0,127}</c>, and not the beginning of a run's or a comparison's id.</summary>
    public static bool IsModelId(string text) =>
        Id().IsMatch(text) && !text.StartsWith("run_", StringComparison.OrdinalIgnoreCase) && !text.StartsWith("cmp_", StringComparison.OrdinalIgnoreCase);

    /// <summary>SemVer 2.0 with three parts.</summary>
    public static bool IsVersion(string text) => SemVer().IsMatch(text);

    /// <summary>The nearest text that is an id.</summary>
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

        var id = result.Length > 128 ? result.ToString(0, 128) : result.ToString();
        return IsModelId(id) ? id : "model_" + id[..Math.Min(id.Length, 122)];
    }

    [GeneratedRegex(@"\A[A-Za-z_][A-Za-z0-9_.-]{0,127}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Id();

    [GeneratedRegex(
        @"\A(0|[1-9][0-9]*)\.(0|[1-9][0-9]*)\.(0|[1-9][0-9]*)(-(0|[1-9][0-9]*|[0-9]*[A-Za-z-][0-9A-Za-z-]*)(\.(0|[1-9][0-9]*|[0-9]*[A-Za-z-][0-9A-Za-z-]*))*)?(\+[0-9A-Za-z-]+(\.[0-9A-Za-z-]+)*)?\z",
        RegexOptions.CultureInvariant)]
    private static partial Regex SemVer();
}
