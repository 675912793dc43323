using EGovCms.Content.Fields;

namespace EGovCms.Contents.Fields;

/// <summary>A day.</summary>
public sealed class DateField : ContentField
{
    public DateTime? Value { get; set; }
}
