using EGovCms.Content.Fields;
using Microsoft.Extensions.Localization;

namespace EGovCms.Contents.Fields;

/// <summary>Checks <see cref="YoutubeField"/>.</summary>
internal sealed class YoutubeFieldHandler(IStringLocalizer<ContentsText> text) : ContentFieldHandler<YoutubeField>
{
    public override ValueTask ValidateAsync(YoutubeField value, ContentFieldContext context)
    {
        if (context.Settings<YoutubeFieldSettings>().Required && value.RawAddress.Length == 0)
            context.Fail(text["Field_Required", context.DisplayName]);
        if (value.RawAddress.Length > 0 && !IsWebAddress(value.RawAddress))
            context.Fail(text["Field_Video", context.DisplayName]);
        return ValueTask.CompletedTask;
    }

    private static bool IsWebAddress(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var url) && (url.Scheme == Uri.UriSchemeHttp || url.Scheme == Uri.UriSchemeHttps);
}
