namespace FlowTimeSim.Server;

/// <summary>How the service runs.</summary>
public sealed record ServerOptions
{
    /// <summary>The folder with all that is kept: an absolute path, made when it is not there.</summary>
    public required string DataDirectory { get; init; }

    /// <summary>Addresses to listen on; loopback alone, until there are tokens.</summary>
    public IReadOnlyList<string> Urls { get; init; } = ["http://127.0.0.1:8080"];

    /// <summary>Names besides loopback that a <c>Host</c> header may hold.</summary>
    public IReadOnlyList<string> AllowedHosts { get; init; } = [];

    /// <summary>What is allowed.</summary>
    public ServerLimits Limits { get; init; } = new();

    /// <summary>The program's version, for health and runs.</summary>
    public string Version { get; init; } = "0.1.0";

    /// <summary>The engine whose rules apply to a posted model.</summary>
    public string DefaultEngine { get; init; } = "flowtime-2026.05";

    /// <summary>The clock of receipts.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;
}
