using EGovCms.Content.Fields;
using Microsoft.Extensions.Localization;

namespace EGovCms.Contents.Fields;

/// <summary>Checks <see cref="LinkField"/>.</summary>
internal sealed class LinkFieldHandler(IStringLocalizer<ContentsText> text) : ContentFieldHandler<LinkField>
{
    private static readonly string[] Schemes = ["http:", "https:", "mailto:", "tel:"];

    public override ValueTask ValidateAsync(LinkField value, ContentFieldContext context)
    {
        var settings = context.Settings<LinkFieldSettings>();
        var url = value.Url?.Trim() ?? "";
        if (url.Length == 0)
        {
            if (settings.Required)
                context.Fail(text["Field_Required", context.DisplayName]);
        }
        else if (!IsAllowed(url))
        {
            context.Fail(text["Field_Url", context.DisplayName]);
        }

        if (settings.LinkTextMode.Equals("Required", StringComparison.OrdinalIgnoreCase) && string.IsNullOrWhiteSpace(value.Text))
            context.Fail(text["Field_LinkText", context.DisplayName]);
        return ValueTask.CompletedTask;
    }

    /// <summary>A full URL of a harmless scheme, or a path inside the site.</summary>
    private static bool IsAllowed(string url)
    {
        if (url.Any(char.IsControl) || url.Contains('\\', StringComparison.Ordinal))
            return false;
        if (url.StartsWith("~/", StringComparison.Ordinal) || url.StartsWith('#') || url.StartsWith('?'))
            return true;
        if (url.StartsWith('/'))
            return !url.StartsWith("//", StringComparison.Ordinal);
        return Schemes.Any(scheme => url.StartsWith(scheme, StringComparison.OrdinalIgnoreCase)) && Uri.TryCreate(url, UriKind.Absolute, out _);
    }
}
