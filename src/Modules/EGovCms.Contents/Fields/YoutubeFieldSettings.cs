namespace EGovCms.Contents.Fields;

/// <summary>Settings of <see cref="YoutubeField"/>.</summary>
public sealed record YoutubeFieldSettings : FieldSettings;
