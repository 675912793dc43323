namespace EGovCms.Theming.Platform;

/// <summary>A site of the installation, as templates see it.</summary>
internal sealed record PlatformSite(string Name, string DisplayName, string Url, string? Parent);
