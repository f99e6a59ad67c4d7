using System.Security.Cryptography;
using System.Text;

namespace FlowTimeSim.Views;

/// <summary>The script and the style that pictures need, for the report and for other pages that show them.</summary>
public static class ViewAssets
{
    /// <summary>Zoom, hover and keyboard for charts; runs by itself, and offers <c>flowTimeViews.attach(root)</c> for pages that change.</summary>
    public static string Script { get; } = Read("views.js");

    /// <summary>Colours (light and dark), pictures and the report's layout.</summary>
    public static string Style { get; } = Read("report.css");

    internal static string PreviewStyle { get; } = Read("preview.css");

    /// <summary>A source for <c>Content-Security-Policy</c> that allows exactly this inline text: <c>'sha256-...'</c>.</summary>
    public static string PolicySource(string inline) =>
        $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(inline)))}'";

    private static string Read(string name)
    {
        using var stream = typeof(ViewAssets).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The resource {name} is missing from this assembly.");
        using var reader = new StreamReader(stream, Encoding.UTF8);

        // A browser hashes the text after it normalised line ends; a checkout may have others.
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
