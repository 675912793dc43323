using System.Globalization;
using EGovCms.Contents.Abstractions.Lists;
using EGovCms.Data;
using EGovCms.Data.Settings;
using Microsoft.Extensions.Localization;

namespace EGovCms.Localization.Translations;

/// <summary>Lists contents of one language.</summary>
internal sealed class LanguageListFilter(TenantDb db, ISettingsStore settings, IStringLocalizer<LocalizationText> text) : IContentListFilter
{
    public string Name => "language";

    public string Label => text["Culture"];

    public string All => text["Culture_All"];

    public async ValueTask<IReadOnlyList<ContentListChoice>> ChoicesAsync(CancellationToken cancellation)
    {
        var site = await settings.GetAsync<SiteSettings>(cancellation);
        return site.IsMultilingual ? [.. site.Languages.Select(language => new ContentListChoice(language, CultureInfo.GetCultureInfo(language).NativeName))] : [];
    }

    public IQueryable<string> ItemIds(string value) => db.Set<LocalizedItem>().Where(row => row.Culture == value && row.Latest).Select(row => row.ItemId);
}
