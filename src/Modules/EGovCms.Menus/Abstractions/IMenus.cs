namespace EGovCms.Menus.Abstractions;

/// <summary>The tenant's published menus, kept in memory.</summary>
public interface IMenus
{
    /// <summary>The menu of that alias, or null.</summary>
    ValueTask<Menu?> FindAsync(string alias, CancellationToken cancellation = default);
}
