using EGovCms.Content.Fields;
using Microsoft.Extensions.Localization;

namespace EGovCms.Contents.Fields;

/// <summary>Checks <see cref="MultiTextField"/>.</summary>
internal sealed class MultiTextFieldHandler(IStringLocalizer<ContentsText> text) : ContentFieldHandler<MultiTextField>
{
    public override ValueTask ValidateAsync(MultiTextField value, ContentFieldContext context)
    {
        var settings = context.Settings<MultiTextFieldSettings>();
        if (settings.Required && value.Values.Length == 0)
            context.Fail(text["Field_Required", context.DisplayName]);
        if (settings.Options.Count > 0 && value.Values.FirstOrDefault(each => settings.Options.All(option => option.Value != each)) is { } strange)
            context.Fail(text["Field_Choice", context.DisplayName, strange]);
        return ValueTask.CompletedTask;
    }
}
