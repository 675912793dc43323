using EGovCms.Content.Fields;
using Microsoft.Extensions.Localization;

namespace EGovCms.Contents.Fields;

/// <summary>Checks <see cref="NumericField"/>.</summary>
internal sealed class NumericFieldHandler(IStringLocalizer<ContentsText> text) : ContentFieldHandler<NumericField>
{
    public override ValueTask ValidateAsync(NumericField value, ContentFieldContext context)
    {
        var settings = context.Settings<NumericFieldSettings>();
        if (value.Value is not { } number)
        {
            if (settings.Required)
                context.Fail(text["Field_Required", context.DisplayName]);
            return ValueTask.CompletedTask;
        }

        if (number < settings.Minimum)
            context.Fail(text["Field_Minimum", context.DisplayName, settings.Minimum]);
        if (number > settings.Maximum)
            context.Fail(text["Field_Maximum", context.DisplayName, settings.Maximum]);
        if (decimal.Round(number, Math.Clamp(settings.Scale, 0, 28)) != number)
            context.Fail(text["Field_Scale", context.DisplayName, settings.Scale]);
        return ValueTask.CompletedTask;
    }
}
