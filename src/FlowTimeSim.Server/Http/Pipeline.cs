using FlowTimeSim.Registry;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace FlowTimeSim.Server.Http;

/// <summary>What every request passes: faults become problems, strangers are turned away, names are known.</summary>
internal static class Pipeline
{
    public static void Use(WebApplication app, TrustGate gate, ILogger log)
    {
        app.Use(async (context, next) =>
        {
            context.Response.Headers.XContentTypeOptions = "nosniff";
            try
            {
                if (gate.Objection(context.Request) is { } objection)
                {
                    await Problems.WriteAsync(context, objection).ConfigureAwait(false);
                    return;
                }

                await next(context).ConfigureAwait(false);
                await FillAsync(context).ConfigureAwait(false);
            }
            catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
            {
                // The caller has gone; there is nobody to tell.
                context.Abort();
            }
            catch (Exception exception)
            {
                await FailAsync(context, exception, log).ConfigureAwait(false);
            }
        });
    }

    /// <summary>Routes a row, and refuses query parameters that it does not know.</summary>
    public static void Map(WebApplication app, RouteRow row)
    {
        string[] methods = row.Method == "GET" ? ["GET", "HEAD"] : [row.Method];
        app.MapMethods(row.Pattern, methods, context =>
        {
            var unknown = context.Request.Query.Keys.FirstOrDefault(name => !row.Query.Contains(name, StringComparer.Ordinal));
            return unknown is null ? row.Handle(context) : Problems.WriteAsync(context, Problems.Unknown("parameter", unknown, row.Query));
        });
    }

    // The router and the file answers say 404, 405, 412 and 416 without a word.
    private static Task FillAsync(HttpContext context)
    {
        var response = context.Response;
        if (response.HasStarted || response.StatusCode < 400 || response.ContentType is not null && response.StatusCode != 416)
        {
            return Task.CompletedTask;
        }

        response.Headers.Remove("Content-Digest");
        response.Headers.Remove("Repr-Digest");
        response.Headers.ContentDisposition = default;
        response.Headers.ETag = default;
        return Problems.WriteAsync(context, response.StatusCode switch
        {
            404 => Problems.NotFound($"'{context.Request.Path}'"),
            405 => Problems.Of(405, RegistryCodes.MethodNotAllowed, "Not with this method", $"{context.Request.Method} is not possible here; {response.Headers.Allow} is."),
            416 => Problems.Of(416, RegistryCodes.BadRange, "No such range", "The range asked for is not in the bytes."),
            var status => Problems.Of(status, RegistryCodes.BadRequest, "Refused", "The request cannot be answered."),
        });
    }

    private static Task FailAsync(HttpContext context, Exception exception, ILogger log)
    {
        if (context.Response.HasStarted)
        {
            log.LogError(exception, "The answer to {Path} broke off", context.Request.Path);
            context.Abort();
            return Task.CompletedTask;
        }

        var problem = exception switch
        {
            BadHttpRequestException bad => Problems.Of(bad.StatusCode, bad.StatusCode == 413 ? RegistryCodes.TooLarge : RegistryCodes.BadRequest, "The request cannot be read", bad.Message),
            IOException io when IsFull(io) => Problems.NoRoom(),
            _ => Problems.Of(500, RegistryCodes.Fault, "A fault of ours", "Something in the service failed. Its log says more under the trace id."),
        };
        if (problem.Status >= 500)
        {
            log.LogError(exception, "{Method} {Path} failed", context.Request.Method, context.Request.Path);
        }

        context.Response.Clear();
        context.Response.Headers.XContentTypeOptions = "nosniff";
        return Problems.WriteAsync(context, problem);
    }

    // ENOSPC on Unix, ERROR_DISK_FULL and ERROR_HANDLE_DISK_FULL on Windows.
    private static bool IsFull(IOException exception) => (exception.HResult & 0xFFFF) is 28 or 112 or 39;
}
