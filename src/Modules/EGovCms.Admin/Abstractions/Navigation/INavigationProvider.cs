namespace EGovCms.Admin.Abstractions;

/// <summary>Adds a module's entries to the administration's navigation. Registered as a scoped service; the texts are localised by it.</summary>
public interface INavigationProvider
{
    /// <summary>Adds the entries. Those the user may not open are left out by their permission.</summary>
    void Build(NavigationBuilder menu);
}
