using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using FlowTimeSim.Compiler.Diagnostics;
using FlowTimeSim.Compiler.Sources;
using FlowTimeSim.Compiler.Text;

namespace FlowTimeSim.Projects.Printing;

/// <summary>
/// What a finding is known by when its line moves: its code, its file, the words of its line, and which of several alike it is. Neither line numbers nor
/// numbers in messages go in. A file that cannot be read gives the message instead of the line.
/// </summary>
internal static class Fingerprints
{
    /// <summary>The fingerprints, in the order of the findings.</summary>
    public static ImmutableArray<string> Of(ImmutableArray<Finding> findings, ISources? sources)
    {
        var texts = new Dictionary<string, string[]?>(StringComparer.Ordinal);
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        var result = ImmutableArray.CreateBuilder<string>(findings.Length);
        foreach (var finding in findings)
        {
            var key = string.Join('\n', finding.Code, finding.Where.Path, LineOf(finding.Where) ?? finding.Message);
            var occurrence = seen[key] = seen.GetValueOrDefault(key) + 1;
            var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)).AsSpan(0, 8));
            result.Add(FormattableString.Invariant($"{hash}:{occurrence}"));
        }

        return result.MoveToImmutable();

        string? LineOf(Location where)
        {
            if (!texts.TryGetValue(where.Path, out var lines))
            {
                texts[where.Path] = lines = Lines(where.Path);
            }

            return lines is not null && where.Line <= lines.Length ? Words(lines[where.Line - 1]) : null;
        }

        string[]? Lines(string path) => sources is not null && sources.Read(path).Text is { } text ? text.Text.Split('\n') : null;
    }

    private static string Words(string line) => string.Join(' ', line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
