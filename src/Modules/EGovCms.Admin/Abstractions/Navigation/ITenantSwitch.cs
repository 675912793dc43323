namespace EGovCms.Admin.Abstractions;

/// <summary>The tenants whose administration the user of the request may go to. Supplied by the module that administers tenants.</summary>
public interface ITenantSwitch
{
    /// <summary>A few tenants, the nearest first, without the present one.</summary>
    Task<IReadOnlyList<TenantSwitchTarget>> GetAsync();
}
