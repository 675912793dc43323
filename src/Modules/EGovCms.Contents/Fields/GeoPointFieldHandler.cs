using EGovCms.Content.Fields;
using Microsoft.Extensions.Localization;

namespace EGovCms.Contents.Fields;

/// <summary>Checks <see cref="GeoPointField"/>.</summary>
internal sealed class GeoPointFieldHandler(IStringLocalizer<ContentsText> text) : ContentFieldHandler<GeoPointField>
{
    public override ValueTask ValidateAsync(GeoPointField value, ContentFieldContext context)
    {
        if (context.Settings<GeoPointFieldSettings>().Required && (value.Latitude is null || value.Longitude is null))
            context.Fail(text["Field_Required", context.DisplayName]);
        if (value.Latitude is < -90 or > 90 || value.Longitude is < -180 or > 180)
            context.Fail(text["Field_GeoRange", context.DisplayName]);
        return ValueTask.CompletedTask;
    }
}
