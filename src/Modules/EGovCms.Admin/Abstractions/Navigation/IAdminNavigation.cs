namespace EGovCms.Admin.Abstractions;

/// <summary>The navigation as a theme shows it to the user of the request.</summary>
public interface IAdminNavigation
{
    /// <summary>The groups in order, each with the entries that the user may open.</summary>
    Task<IReadOnlyList<NavigationSection>> GetAsync();
}
