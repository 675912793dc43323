namespace EGovCms.Settings.Site;

/// <summary>Something that is wrong with site settings.</summary>
/// <param name="Field">The setting's name.</param>
/// <param name="Key">Key of the text that says what to do.</param>
/// <param name="Arguments">What the text speaks of.</param>
internal sealed record SiteSettingsFault(string Field, string Key, params object[] Arguments);
