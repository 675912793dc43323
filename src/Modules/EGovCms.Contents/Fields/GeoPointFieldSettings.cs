namespace EGovCms.Contents.Fields;

/// <summary>Settings of <see cref="GeoPointField"/>.</summary>
public sealed record GeoPointFieldSettings : FieldSettings;
