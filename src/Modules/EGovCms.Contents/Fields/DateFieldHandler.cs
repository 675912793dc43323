using EGovCms.Content.Fields;
using Microsoft.Extensions.Localization;

namespace EGovCms.Contents.Fields;

/// <summary>Checks <see cref="DateField"/>.</summary>
internal sealed class DateFieldHandler(IStringLocalizer<ContentsText> text) : ContentFieldHandler<DateField>
{
    public override ValueTask ValidateAsync(DateField value, ContentFieldContext context)
    {
        if (context.Settings<DateFieldSettings>().Required && value.Value is null)
            context.Fail(text["Field_Required", context.DisplayName]);
        return ValueTask.CompletedTask;
    }
}
