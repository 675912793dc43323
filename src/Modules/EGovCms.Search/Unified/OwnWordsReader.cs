using EGovCms.Data.Settings;
using EGovCms.Search.Finding;
using EGovCms.Search.Text;
using EGovCms.Tenancy;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Search.Unified;

/// <summary>Reads the city's own words, and what comes first, from the portal's settings, once and after each change of them. One for the host.</summary>
internal sealed class OwnWordsReader(IShellHost shells, VocabularyBook book, AnswerBook answers)
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
        var settings = scope.Services.GetRequiredService<ISettingsStore>();
        book.Use(await settings.GetAsync<SearchWords>(cancellation));
        answers.Use(await settings.GetAsync<SearchAnswers>(cancellation));
    }
}
