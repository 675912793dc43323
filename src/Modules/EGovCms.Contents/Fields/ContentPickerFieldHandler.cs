using EGovCms.Content.Fields;
using EGovCms.Content.Items;
using Microsoft.Extensions.Localization;

namespace EGovCms.Contents.Fields;

/// <summary>Checks <see cref="ContentPickerField"/>.</summary>
internal sealed class ContentPickerFieldHandler(IContentItems items, IStringLocalizer<ContentsText> text) : ContentFieldHandler<ContentPickerField>
{
    public override async ValueTask ValidateAsync(ContentPickerField value, ContentFieldContext context)
    {
        var settings = context.Settings<ContentPickerFieldSettings>();
        if (settings.Required && value.ContentItemIds.Count == 0)
            context.Fail(text["Field_Required", context.DisplayName]);
        if (!settings.Multiple && value.ContentItemIds.Count > 1)
            context.Fail(text["Field_OnlyOne", context.DisplayName]);

        // A recipe may bring an item before the one it points to.
        if (context.Content.IsImport || value.ContentItemIds.Count == 0)
            return;
        var found = await items.GetManyAsync(value.ContentItemIds, VersionOption.Latest, context.Content.Cancellation);
        if (found.Count < value.ContentItemIds.Distinct(StringComparer.Ordinal).Count())
            context.Fail(text["Field_PickedMissing", context.DisplayName]);
        if (settings.DisplayedContentTypes.Count > 0 && found.Any(item => !settings.DisplayedContentTypes.Contains(item.ContentType, StringComparer.OrdinalIgnoreCase)))
            context.Fail(text["Field_PickedType", context.DisplayName, string.Join(", ", settings.DisplayedContentTypes)]);
    }
}
