using Microsoft.Extensions.Localization;

namespace EGovCms.Theming.Errors;

/// <summary>What a status means, in the reader's language.</summary>
internal sealed class ErrorTexts(IStringLocalizer<ThemingText> localizer)
{
    public string Title(int status) => Find($"Error_{status}_Title", status >= 500 ? "Error_500_Title" : "Error_400_Title");

    public string Message(int status) => Find($"Error_{status}_Message", status >= 500 ? "Error_500_Message" : "Error_400_Message");

    private string Find(string key, string otherwise)
    {
        var text = localizer[key];
        return text.ResourceNotFound ? localizer[otherwise] : text;
    }
}
