using Microsoft.AspNetCore.Http;

namespace EGovCms.Tenancy;

/// <summary>
/// Sees a started tenant's requests before anything is done for them: no claim, no scope, no pipeline yet. A singleton of the tenant,
/// at most one. It answers from memory or hands the request on; it must not use services that may be disposed with a retired tenant.
/// </summary>
public interface IRequestGate
{
    /// <param name="context">Path and path base are still those of the host.</param>
    /// <param name="next">The rest of the host, which leads to the tenant's pipeline.</param>
    Task InvokeAsync(HttpContext context, RequestDelegate next);
}
