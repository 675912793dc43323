using EGovCms.Content.Fields;
using EGovCms.Localization.Translations;
using Microsoft.Extensions.Localization;

namespace EGovCms.Localization.Fields;

/// <summary>Checks <see cref="LocalizationSetContentPickerField"/>.</summary>
internal sealed class LocalizationSetContentPickerFieldHandler(TranslationQueries translations, IStringLocalizer<LocalizationText> text)
    : ContentFieldHandler<LocalizationSetContentPickerField>
{
    public override ValueTask<LocalizationSetContentPickerField?> NormalizeAsync(LocalizationSetContentPickerField value, ContentFieldContext context) =>
        new(new LocalizationSetContentPickerField { LocalizationSets = [.. value.LocalizationSets.Where(set => !string.IsNullOrWhiteSpace(set)).Distinct(StringComparer.Ordinal)] });

    public override async ValueTask ValidateAsync(LocalizationSetContentPickerField value, ContentFieldContext context)
    {
        var settings = context.Settings<LocalizationSetContentPickerFieldSettings>();
        if (settings.Required && value.LocalizationSets.Count == 0)
            context.Fail(text["Field_Required", context.DisplayName]);
        if (!settings.Multiple && value.LocalizationSets.Count > 1)
            context.Fail(text["Field_OnlyOne", context.DisplayName]);

        // A recipe may bring an item before those it points to.
        if (context.Content.IsImport || value.LocalizationSets.Count == 0)
            return;
        var found = await translations.FindSetsAsync(value.LocalizationSets, settings.DisplayedContentTypes, context.Content.Cancellation);
        if (value.LocalizationSets.Any(set => !found.ContainsKey(set)))
            context.Fail(text["Field_PickedMissing", context.DisplayName]);
    }
}
