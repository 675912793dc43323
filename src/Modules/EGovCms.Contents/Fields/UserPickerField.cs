using EGovCms.Content.Fields;

namespace EGovCms.Contents.Fields;

/// <summary>Users, by id.</summary>
public sealed class UserPickerField : ContentField
{
    public string[] UserIds { get; set; } = [];

    /// <summary>Their names when they were chosen.</summary>
    public string[] UserNames { get; set; } = [];
}
