namespace FlowTimeSim.Assessment.Tests.Documentation;

/// <summary>A fenced block: its info string, such as <c>yaml catalog/desk.yaml</c>, and its text.</summary>
internal sealed record ExampleFile(string Info, string Text)
{
    private string[] Words => Info.Split(' ');

    public bool IsConsole => Words[0] == "console";

    public bool IsEngineModel => Words[0] == "engine";

    /// <summary>The release that must accept a bare engine model.</summary>
    public string Engine => Words[1];

    public string Path => Words[^1];
}
