namespace EGovCms.Data.Settings;

/// <summary>A stored section.</summary>
internal sealed class SettingsRow
{
    public required string Section { get; set; }

    public required string Json { get; set; }

    /// <summary>Grows with every change; a writer that holds an older one is refused.</summary>
    public long Version { get; set; }
}
