namespace FlowTimeSim.Server;

/// <summary>The service cannot start as asked: the address may not be served, the folder is in use or damaged. The message says what to do.</summary>
public sealed class ServerStartException : Exception
{
    /// <summary>An exception without a reason.</summary>
    public ServerStartException()
    {
    }

    /// <summary>An exception with its reason, for people.</summary>
    public ServerStartException(string message)
        : base(message)
    {
    }

    /// <summary>An exception with its reason and what lies under it.</summary>
    public ServerStartException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
