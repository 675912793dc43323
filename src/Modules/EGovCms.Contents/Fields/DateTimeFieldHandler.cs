using EGovCms.Content.Fields;
using Microsoft.Extensions.Localization;

namespace EGovCms.Contents.Fields;

/// <summary>Checks <see cref="DateTimeField"/>.</summary>
internal sealed class DateTimeFieldHandler(IStringLocalizer<ContentsText> text) : ContentFieldHandler<DateTimeField>
{
    public override ValueTask ValidateAsync(DateTimeField value, ContentFieldContext context)
    {
        if (context.Settings<DateTimeFieldSettings>().Required && value.Value is null)
            context.Fail(text["Field_Required", context.DisplayName]);
        return ValueTask.CompletedTask;
    }
}
