using EGovCms.Content.Fields;
using Microsoft.Extensions.Localization;

namespace EGovCms.Contents.Fields;

/// <summary>Checks <see cref="UserPickerField"/>.</summary>
internal sealed class UserPickerFieldHandler(IStringLocalizer<ContentsText> text) : ContentFieldHandler<UserPickerField>
{
    public override ValueTask ValidateAsync(UserPickerField value, ContentFieldContext context)
    {
        var settings = context.Settings<UserPickerFieldSettings>();
        if (settings.Required && value.UserIds.Length == 0)
            context.Fail(text["Field_Required", context.DisplayName]);
        if (!settings.Multiple && value.UserIds.Length > 1)
            context.Fail(text["Field_OnlyOne", context.DisplayName]);
        return ValueTask.CompletedTask;
    }
}
