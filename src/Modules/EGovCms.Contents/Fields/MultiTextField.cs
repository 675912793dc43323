using EGovCms.Content.Fields;

namespace EGovCms.Contents.Fields;

/// <summary>Some of a list of texts.</summary>
public sealed class MultiTextField : ContentField
{
    public string[] Values { get; set; } = [];
}
