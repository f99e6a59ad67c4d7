namespace FlowTimeSim.Cli.Output;

/// <summary>How findings are printed.</summary>
internal static class FindingFormat
{
    public const string Text = "text";
    public const string Json = "json";
    public const string Sarif = "sarif";
    public const string GitHub = "github";
    public const string Azure = "azure";

    public static string[] All => [Text, Json, Sarif, GitHub, Azure];
}
