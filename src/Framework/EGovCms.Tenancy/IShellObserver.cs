namespace EGovCms.Tenancy;

/// <summary>Hears that tenants start. A service of the host; all that are registered are told.</summary>
public interface IShellObserver
{
    /// <summary>The tenant has a shell that serves from now on: its first, or one in place of another. Returns soon.</summary>
    void Started(string tenant);
}
