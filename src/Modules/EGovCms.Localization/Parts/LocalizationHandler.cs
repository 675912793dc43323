using EGovCms.Content.Definitions;
using EGovCms.Content.Handlers;
using EGovCms.Content.Items;
using EGovCms.Data.Settings;

namespace EGovCms.Localization.Parts;

/// <summary>Gives an item that has none a set of its own and the site's language.</summary>
internal sealed class LocalizationHandler(ISettingsStore settings) : ContentHandler
{
    public override async Task UpdatingAsync(ContentContext context)
    {
        if (context.Type.PartOf<LocalizationPart>() is null)
            return;
        var part = context.Item.As<LocalizationPart>() ?? new LocalizationPart();
        if (part is { LocalizationSet.Length: > 0, Culture.Length: > 0 })
            return;
        if (part.LocalizationSet.Length == 0)
            part.LocalizationSet = context.Previous?.As<LocalizationPart>()?.LocalizationSet is { Length: > 0 } kept ? kept : ContentIds.New();
        if (part.Culture.Length == 0)
            part.Culture = (await settings.GetAsync<SiteSettings>(context.Cancellation)).Culture;
        context.Item.Apply(part);
    }
}
