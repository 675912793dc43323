using EGovCms.Content.Fields;

namespace EGovCms.Contents.Fields;

/// <summary>A place on the earth.</summary>
public sealed class GeoPointField : ContentField
{
    public decimal? Latitude { get; set; }

    public decimal? Longitude { get; set; }
}
