namespace EGovCms.Contents.Fields;

/// <summary>Settings of <see cref="DateTimeField"/>.</summary>
public sealed record DateTimeFieldSettings : FieldSettings;
