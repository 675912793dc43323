namespace EGovCms.Contents.Fields;

/// <summary>Settings of <see cref="BooleanField"/>.</summary>
public sealed record BooleanFieldSettings : FieldSettings
{
    public string Label { get; init; } = "";

    public bool DefaultValue { get; init; }
}
