using EGovCms.Content.Fields;
using EGovCms.Media.Abstractions;
using EGovCms.Media.Storage;
using Microsoft.Extensions.Localization;

namespace EGovCms.Media.Fields;

/// <summary>Checks <see cref="MediaField"/>.</summary>
internal sealed class MediaFieldHandler(IMediaFiles files, IStringLocalizer<MediaText> text) : ContentFieldHandler<MediaField>
{
    public override ValueTask ValidateAsync(MediaField value, ContentFieldContext context)
    {
        var settings = context.Settings<MediaFieldSettings>();
        if (settings.Required && value.Paths.Length == 0)
            context.Fail(text["Field_MediaRequired", context.DisplayName]);
        if (!settings.Multiple && value.Paths.Length > 1)
            context.Fail(text["Field_MediaOne", context.DisplayName]);
        foreach (var path in value.Paths)
        {
            if (MediaPath.Normalize(path) is not { Length: > 0 })
                context.Fail(text["Field_MediaPath", context.DisplayName, path]);
            else if (settings.AllowedExtensions.Length > 0 && !settings.AllowedExtensions.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase))
                context.Fail(text["Field_MediaKind", context.DisplayName, string.Join(' ', settings.AllowedExtensions)]);
            // A recipe may bring the item before its picture.
            else if (!context.Content.IsImport && files.Find(path) is null)
                context.Fail(text["Field_MediaGone", context.DisplayName, path]);
        }

        return ValueTask.CompletedTask;
    }
}
