using EGovCms.Tenancy.Security;
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
    // Everybody has it where a site is not closed, and none of the city's is.
    private const string View = "ViewContent";

    /// <summary>Anyone may call it.</summary>
    public bool IsOpen => Endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null || OnlyViews;

    /// <summary>Some user must be signed in.</summary>
    public bool IsGuarded => !OnlyViews
        && (Endpoint.Metadata.GetMetadata<IAuthorizeData>() is not null || Endpoint.Metadata.GetMetadata<AuthorizationPolicy>() is not null);

    /// <summary>It asks for more than being signed in.</summary>
    public bool NeedsPermission => Permissions.Any(permission => permission != View);

    private bool OnlyViews => Permissions.Any() && !NeedsPermission;

    private IEnumerable<string> Permissions => Endpoint.Metadata.GetOrderedMetadata<AuthorizationPolicy>()
        .SelectMany(policy => policy.Requirements).OfType<PermissionRequirement>().Select(asked => asked.Permission);

    public override string ToString() => $"{Method} {Address} ({Endpoint.RoutePattern.RawText})";
}
