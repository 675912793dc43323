using System.Globalization;
using EGovCms.Content.Definitions;
using EGovCms.Content.Handlers;
using EGovCms.Content.Items;
using EGovCms.Data.Settings;
using EGovCms.Localization.Translations;
using Microsoft.Extensions.Localization;

namespace EGovCms.Localization.Parts;

/// <summary>Gives an item that has none a set of its own and the site's language, and keeps one item a language in each set.</summary>
internal sealed class LocalizationHandler(ISettingsStore settings, TranslationQueries translations, IStringLocalizer<LocalizationText> text) : ContentHandler
{
    public override async Task UpdatingAsync(ContentContext context)
    {
        if (context.Type.PartOf<LocalizationPart>() is null)
            return;
        var part = context.Item.As<LocalizationPart>() ?? new LocalizationPart();
        var (set, culture) = (part.LocalizationSet, part.Culture);
        if (set.Length == 0)
            set = context.Previous?.As<LocalizationPart>()?.LocalizationSet is { Length: > 0 } kept ? kept : ContentIds.New();
        var site = await settings.GetAsync<SiteSettings>(context.Cancellation);
        // One spelling, by which languages are compared everywhere.
        culture = culture.Length == 0 ? site.Culture : site.Languages.FirstOrDefault(language => language.Equals(culture, StringComparison.OrdinalIgnoreCase)) ?? culture;
        if ((set, culture) == (part.LocalizationSet, part.Culture))
            return;
        (part.LocalizationSet, part.Culture) = (set, culture);
        context.Item.Apply(part);
    }

    public override async Task ValidatingAsync(ContentContext context)
    {
        if (context.Type.PartOf<LocalizationPart>() is null || context.Item.As<LocalizationPart>() is not { } part)
            return;
        if (part.Culture.Length > 0 && !IsKnown(part.Culture))
            context.Fail("LocalizationPart.Culture", text["Culture_Unknown", part.Culture]);
        else if (await translations.FindRivalAsync(part.LocalizationSet, part.Culture, context.Item.ContentItemId, context.Cancellation) is { } rival)
            context.Fail("LocalizationPart.Culture", text["Culture_Taken", CultureInfo.GetCultureInfo(part.Culture).NativeName, rival]);
    }

    private static bool IsKnown(string culture)
    {
        try
        {
            return CultureInfo.GetCultureInfo(culture, predefinedOnly: true).Name.Length > 0;
        }
        catch (CultureNotFoundException)
        {
            return false;
        }
    }
}
