namespace EGovCms.Contents.Fields;

/// <summary>Settings of <see cref="DateField"/>.</summary>
public sealed record DateFieldSettings : FieldSettings;
