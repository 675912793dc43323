using EGovCms.Content.Fields;
using Microsoft.Extensions.Localization;

namespace EGovCms.Contents.Fields;

/// <summary>Checks <see cref="HtmlField"/>.</summary>
internal sealed class HtmlFieldHandler(Abstractions.IHtmlCleaner cleaner, IStringLocalizer<ContentsText> text) : ContentFieldHandler<HtmlField>
{
    public override ValueTask<HtmlField?> NormalizeAsync(HtmlField value, ContentFieldContext context) =>
        ValueTask.FromResult(value.Html is null ? null : new HtmlField { Html = cleaner.Clean(value.Html) });

    public override ValueTask ValidateAsync(HtmlField value, ContentFieldContext context)
    {
        if (context.Settings<HtmlFieldSettings>().Required && string.IsNullOrWhiteSpace(value.Html))
            context.Fail(text["Field_Required", context.DisplayName]);
        return ValueTask.CompletedTask;
    }
}
