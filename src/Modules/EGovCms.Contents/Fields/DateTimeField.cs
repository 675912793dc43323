using EGovCms.Content.Fields;

namespace EGovCms.Contents.Fields;

/// <summary>A point in time, UTC.</summary>
public sealed class DateTimeField : ContentField
{
    public DateTime? Value { get; set; }
}
