namespace EGovCms.Tenancy;

/// <summary>An HTTP feature that tells which tenant serves the request: for logs and traces outside the tenant's own services.</summary>
public interface ITenantFeature
{
    ShellSettings Settings { get; }
}

internal sealed record TenantFeature(ShellSettings Settings) : ITenantFeature;
