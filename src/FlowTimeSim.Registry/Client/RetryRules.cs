using System.Net;
using Polly;
using Polly.Retry;

namespace FlowTimeSim.Registry;

/// <summary>What is tried again, and when.</summary>
internal static class RetryRules
{
    /// <summary>How often a connection that never comes about is tried: a mistyped address must not cost five minutes.</summary>
    private const int ConnectAttempts = 4;

    public static ResiliencePipeline<HttpResponseMessage> Pipeline(TimeProvider time, DateTimeOffset deadline) =>
        new ResiliencePipelineBuilder<HttpResponseMessage> { TimeProvider = time }
            .AddRetry(new RetryStrategyOptions<HttpResponseMessage>
            {
                MaxRetryAttempts = int.MaxValue,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                Delay = TimeSpan.FromSeconds(0.5),
                MaxDelay = TimeSpan.FromSeconds(30),
                ShouldHandle = arguments => ValueTask.FromResult(
                    (arguments.Outcome.Exception is { } exception && IsBroken(exception) && (!NeverConnected(exception) || arguments.AttemptNumber + 1 < ConnectAttempts))
                    || (arguments.Outcome.Result is { } answer && IsTemporary(answer.StatusCode) && WaitFits(answer, time, deadline))),
                DelayGenerator = arguments => ValueTask.FromResult(arguments.Outcome.Result is { } answer ? RetryAfter(answer, time) : null),
                OnRetry = arguments =>
                {
                    arguments.Outcome.Result?.Dispose();
                    return ValueTask.CompletedTask;
                },
            })
            .Build();

    public static bool IsBroken(Exception exception) => exception is HttpRequestException or IOException;

    public static bool IsTemporary(HttpStatusCode status) =>
        status is HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests or HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout;

    private static bool NeverConnected(Exception exception) =>
        exception is HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError };

    // A server that asks to come again after the deadline has said no.
    private static bool WaitFits(HttpResponseMessage answer, TimeProvider time, DateTimeOffset deadline) =>
        RetryAfter(answer, time) is not { } wait || time.GetUtcNow() + wait < deadline;

    private static TimeSpan? RetryAfter(HttpResponseMessage answer, TimeProvider time) => answer.Headers.RetryAfter switch
    {
        { Delta: { } delta } => delta,
        { Date: { } date } => date - time.GetUtcNow() is var wait && wait > TimeSpan.Zero ? wait : TimeSpan.Zero,
        _ => null,
    };
}
