using System.Diagnostics;
using EGovCms.Tenancy.Routing;

namespace EGovCms.Web.Operation;

/// <summary>
/// Catches what no tenant caught, so that a citizen sees a calm page and the log the cause. Tenants render their own errors
/// in their own theme; this stands behind them.
/// </summary>
internal sealed class LastResortMiddleware(RequestDelegate next, ILogger<LastResortMiddleware> logger)
{
    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
        }
        catch (BadHttpRequestException bad) when (!context.Response.HasStarted)
        {
            context.Response.Clear();
            if (bad.StatusCode == StatusCodes.Status413PayloadTooLarge)
                await CalmPage.WriteTooLargeAsync(context);
            else
                await CalmPage.WriteBadRequestAsync(context);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The client left; there is nobody to answer.
        }
        catch (Exception cause) when (!context.Response.HasStarted)
        {
            var reference = Activity.Current?.TraceId.ToString() ?? context.TraceIdentifier;
            OperationLog.Unhandled(logger, reference, cause);
            context.Response.Clear();
            await CalmPage.WriteErrorAsync(context, reference);
        }
    }
}
