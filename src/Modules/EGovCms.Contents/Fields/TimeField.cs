using EGovCms.Content.Fields;

namespace EGovCms.Contents.Fields;

/// <summary>A time of day.</summary>
public sealed class TimeField : ContentField
{
    public TimeSpan? Value { get; set; }
}
