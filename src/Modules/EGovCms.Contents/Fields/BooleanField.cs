using EGovCms.Content.Fields;

namespace EGovCms.Contents.Fields;

/// <summary>Yes or no.</summary>
public sealed class BooleanField : ContentField
{
    public bool Value { get; set; }
}
