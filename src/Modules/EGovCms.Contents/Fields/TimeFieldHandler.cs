using EGovCms.Content.Fields;
using Microsoft.Extensions.Localization;

namespace EGovCms.Contents.Fields;

/// <summary>Checks <see cref="TimeField"/>.</summary>
internal sealed class TimeFieldHandler(IStringLocalizer<ContentsText> text) : ContentFieldHandler<TimeField>
{
    public override ValueTask ValidateAsync(TimeField value, ContentFieldContext context)
    {
        if (context.Settings<TimeFieldSettings>().Required && value.Value is null)
            context.Fail(text["Field_Required", context.DisplayName]);
        if (value.Value is { } time && (time < TimeSpan.Zero || time >= TimeSpan.FromDays(1)))
            context.Fail(text["Field_BadTime", context.DisplayName]);
        return ValueTask.CompletedTask;
    }
}
