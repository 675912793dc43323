using EGovCms.Modules;
using EGovCms.Tenancy;

namespace EGovCms.Templates.Themes;

/// <summary>The installed themes, and making sure that a chosen one is enabled.</summary>
internal sealed class ThemeChoices(ModuleCatalog catalog, Blueprint blueprint, IShellHost shells, ShellSettings tenant)
{
    private const int Attempts = 5;

    /// <summary>Themes for the public site, ordered by id.</summary>
    public IReadOnlyList<ModuleInfo> Public => [.. catalog.Modules.Where(m => m.Manifest is ThemeAttribute { ForAdmin: false })];

    /// <summary>The theme with the id, without case, or null.</summary>
    public ModuleInfo? Find(string id, bool forAdmin) =>
        catalog.TryGetModule(id, out var module) && module.Manifest is ThemeAttribute theme && theme.ForAdmin == forAdmin ? module : null;

    /// <summary>Id of the theme that pages are rendered with, or null when none is enabled.</summary>
    public string? Current(string chosen) =>
        (blueprint.Modules.FirstOrDefault(m => m.IsTheme && string.Equals(m.Id, chosen, StringComparison.OrdinalIgnoreCase))
            ?? blueprint.Modules.LastOrDefault(m => m.Manifest is ThemeAttribute { ForAdmin: false }))?.Id;

    /// <summary>Whether all of them are enabled.</summary>
    public bool AreEnabled(IEnumerable<string> themes) => themes.All(blueprint.Has);

    /// <summary>Enables what is not; the tenant is reloaded if need be.</summary>
    public async Task EnableAsync(IReadOnlyCollection<string> themes, CancellationToken cancellation)
    {
        for (var attempt = 1; !AreEnabled(themes); attempt++)
        {
            var current = shells.TryGetSettings(tenant.Name, out var settings) ? settings : tenant;
            try
            {
                await shells.UpdateAsync(current with { Features = [.. current.Features.Union(themes, StringComparer.OrdinalIgnoreCase)] }, cancellation);
                return;
            }
            catch (ShellConflictException) when (attempt < Attempts)
            {
                // Someone else changed the tenant meanwhile: the same change is made on what is there now.
            }
        }
    }
}
