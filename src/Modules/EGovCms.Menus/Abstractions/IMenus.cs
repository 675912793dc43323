namespace EGovCms.Menus.Abstractions;

/// <summary>The tenant's published menus, kept in memory.</summary>
public interface IMenus
{
    /// <summary>The menu of that alias, or null.</summary>
    /// <param name="alias">Its alias.</param>
    /// <param name="language">The language wanted: its translation is found if there is one.</param>
    /// <param name="cancellation">Ends the work early.</param>
    ValueTask<Menu?> FindAsync(string alias, string? language = null, CancellationToken cancellation = default);
}
