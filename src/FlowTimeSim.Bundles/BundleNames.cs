using System.Globalization;
using System.Text;

namespace FlowTimeSim.Bundles;

/// <summary>Which paths a bundle may hold, and how they stand in the archive.</summary>
internal static class BundleNames
{
    public const string ContentTypes = "[Content_Types].xml";
    public const string Relations = "_rels/.rels";
    public const string Manifest = "manifest.json";
    public const int MaxLength = 512;

    private const string Unreserved = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~!$()+,;=@";

    /// <summary>Why a path is not allowed; null when it is.</summary>
    public static string? Objection(string path)
    {
        if (path.Length is 0 or > MaxLength)
        {
            return $"has {path.Length.ToString(CultureInfo.InvariantCulture)} characters, where 1 to {MaxLength.ToString(CultureInfo.InvariantCulture)} are allowed";
        }

        if (path.Equals(Manifest, StringComparison.OrdinalIgnoreCase) || path.Equals(ContentTypes, StringComparison.OrdinalIgnoreCase))
        {
            return "is a name of the package itself";
        }

        return path.Split('/').Select(ObjectionToSegment).FirstOrDefault(reason => reason is not null);
    }

    private static string? ObjectionToSegment(string segment)
    {
        if (segment.Length == 0)
        {
            return "has an empty segment, or is absolute";
        }

        if (segment is "." or "..")
        {
            return "steps out of its folder";
        }

        if (segment[^1] is '.' or ' ' || segment[0] == ' ')
        {
            return "has a segment that begins or ends with a blank, or ends with a dot";
        }

        if (segment.Equals("_rels", StringComparison.OrdinalIgnoreCase))
        {
            return "is a name of the package itself";
        }

        if (IsDevice(segment))
        {
            return "names a device";
        }

        foreach (var rune in segment.EnumerateRunes())
        {
            var category = Rune.GetUnicodeCategory(rune);
            if (rune.Value is '\\' or ':' or '*' or '?' or '"' or '<' or '>' or '|' or 0xFFFD
                || category is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator
                    or UnicodeCategory.ParagraphSeparator or UnicodeCategory.OtherNotAssigned or UnicodeCategory.PrivateUse)
            {
                return $"holds the character U+{rune.Value.ToString("X4", CultureInfo.InvariantCulture)}";
            }
        }

        return null;
    }

    private static bool IsDevice(string segment)
    {
        // Windows takes the part before the first dot, blanks at its end left out.
        var stem = segment.Split('.')[0].TrimEnd(' ').ToUpperInvariant();
        return stem is "CON" or "PRN" or "AUX" or "NUL" or "CONIN$" or "CONOUT$" or "CLOCK$"
            || (stem.Length == 4 && (stem.StartsWith("COM", StringComparison.Ordinal) || stem.StartsWith("LPT", StringComparison.Ordinal))
                && "0123456789\u00b9\u00b2\u00b3".Contains(stem[3], StringComparison.Ordinal));
    }

    /// <summary>The path as it stands in the archive: what a part name may not hold becomes %XX of its UTF-8 bytes.</summary>
    public static string Encode(string path)
    {
        var text = new StringBuilder(path.Length);
        foreach (var value in Encoding.UTF8.GetBytes(path))
        {
            if (value == '/' || Unreserved.Contains((char)value, StringComparison.Ordinal))
            {
                text.Append((char)value);
            }
            else
            {
                text.Append('%').Append(value.ToString("X2", CultureInfo.InvariantCulture));
            }
        }

        return text.ToString();
    }

    /// <summary>The path of an archive name; null when the name is not the one that <see cref="Encode"/> writes.</summary>
    public static string? Decode(ReadOnlySpan<byte> name)
    {
        var bytes = new byte[name.Length];
        var count = 0;
        for (var i = 0; i < name.Length; i++)
        {
            if (name[i] != '%')
            {
                bytes[count++] = name[i];
            }
            else if (i + 2 < name.Length && byte.TryParse(name.Slice(i + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value))
            {
                bytes[count++] = value;
                i += 2;
            }
            else
            {
                return null;
            }
        }

        var path = Encoding.UTF8.GetString(bytes, 0, count);
        return Encoding.Latin1.GetBytes(Encode(path)).AsSpan().SequenceEqual(name) ? path : null;
    }
}
