using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;

namespace EGovCms.Web.Tests.Isolation;

/// <summary>One endpoint of one tenant by one method, at an address whose parameters name things that the tenant really has.</summary>
/// <param name="Tenant">The tenant's name.</param>
/// <param name="Method">HTTP method.</param>
/// <param name="Address">From the host's root.</param>
/// <param name="Endpoint">The endpoint.</param>
public sealed record TenantEndpoint(string Tenant, HttpMethod Method, string Address, RouteEndpoint Endpoint)
{
    /// <summary>Anyone may call it.</summary>
    public bool IsOpen => Endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null;

    /// <summary>Some user must be signed in.</summary>
    public bool IsGuarded => Endpoint.Metadata.GetMetadata<IAuthorizeData>() is not null || Endpoint.Metadata.GetMetadata<AuthorizationPolicy>() is not null;

    /// <summary>It asks for more than being signed in.</summary>
    public bool NeedsPermission => Endpoint.Metadata.GetOrderedMetadata<AuthorizationPolicy>()
        .Any(p => p.Requirements.Any(r => r is Tenancy.Security.PermissionRequirement));

    public override string ToString() => $"{Method} {Address} ({Endpoint.RoutePattern.RawText})";
}
