using EGovCms.Data.Settings;
using EGovCms.Search.Text;
using EGovCms.Tenancy;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Search.Unified;

/// <summary>Reads the city's own words from the portal's settings, once and after each change of them. One for the host.</summary>
internal sealed class OwnWordsReader(IShellHost shells, VocabularyBook book)
{
    private volatile bool _isRead;

    /// <summary>Something that the words come from was changed.</summary>
    public void Forget() => _isRead = false;

    public async Task ReadAsync(CancellationToken cancellation)
    {
        if (_isRead)
            return;
        _isRead = true;
        if (!shells.TryGetSettings(ShellSettings.DefaultName, out var portal) || portal.State is not TenantState.Running)
            return;
        await using var scope = await shells.CreateScopeAsync(portal.Name, cancellation);
        book.Use(await scope.Services.GetRequiredService<ISettingsStore>().GetAsync<SearchWords>(cancellation));
    }
}
