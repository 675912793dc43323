using System.Text.RegularExpressions;
using EGovCms.Content.Fields;
using Microsoft.Extensions.Localization;

namespace EGovCms.Contents.Fields;

/// <summary>Checks <see cref="TextField"/>.</summary>
internal sealed class TextFieldHandler(IStringLocalizer<ContentsText> text) : ContentFieldHandler<TextField>
{
    /// <summary>A pattern is written by an administrator, but must not hang a request.</summary>
    private static readonly TimeSpan PatternTime = TimeSpan.FromMilliseconds(200);

    public override ValueTask ValidateAsync(TextField value, ContentFieldContext context)
    {
        var settings = context.Settings<TextFieldSettings>();
        var length = value.Text?.Length ?? 0;
        if (settings.Required && string.IsNullOrWhiteSpace(value.Text))
            context.Fail(text["Field_Required", context.DisplayName]);
        if (settings.MaxLength > 0 && length > settings.MaxLength)
            context.Fail(text["Field_TooLong", context.DisplayName, settings.MaxLength]);
        if (settings.Pattern.Length > 0 && length > 0 && !Matches(value.Text!, settings.Pattern))
            context.Fail(text["Field_Pattern", context.DisplayName]);
        return ValueTask.CompletedTask;
    }

    private static bool Matches(string value, string pattern)
    {
        try
        {
            return Regex.IsMatch(value, $"^(?:{pattern})$", RegexOptions.CultureInvariant, PatternTime);
        }
        catch (Exception error) when (error is ArgumentException or RegexMatchTimeoutException)
        {
            return false;
        }
    }
}
