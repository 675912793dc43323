namespace EGovCms.Contents.Fields;

/// <summary>Settings of <see cref="TimeField"/>.</summary>
public sealed record TimeFieldSettings : FieldSettings;
