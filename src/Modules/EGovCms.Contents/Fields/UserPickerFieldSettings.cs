namespace EGovCms.Contents.Fields;

/// <summary>Settings of <see cref="UserPickerField"/>.</summary>
public sealed record UserPickerFieldSettings : FieldSettings
{
    public bool Multiple { get; init; }
}
