using EGovCms.Tenancy;

namespace EGovCms.Web.Operation;

/// <summary>What load balancers and supervisors ask. Neither answer tells anything about the inside.</summary>
internal static class HealthEndpoints
{
    /// <summary>
    /// <c>/health/live</c>: the process answers. <c>/health/ready</c>: it may be sent requests: the platform's store can be
    /// read, and no shut-down is under way.
    /// </summary>
    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/health/live", () => TypedResults.Text("live\n"));
        routes.MapGet("/health/ready", async (IShellSettingsStore store, Draining draining, ILoggerFactory loggers, CancellationToken cancellation) =>
        {
            if (draining.HasBegun)
                return Results.Text("stopping\n", statusCode: StatusCodes.Status503ServiceUnavailable);
            try
            {
                await store.CheckAsync(cancellation);
                return Results.Text("ready\n");
            }
            catch (Exception cause) when (cause is not OperationCanceledException)
            {
                OperationLog.StoreUnreachable(loggers.CreateLogger("EGovCms.Health"), cause);
                return Results.Text("store unreachable\n", statusCode: StatusCodes.Status503ServiceUnavailable);
            }
        });
    }
}
