namespace EGovCms.Recipes.Exporting;

/// <summary>
/// A settings section that no export tells: it holds secrets, or what is true of this tenant alone. Register as a singleton.
/// </summary>
/// <param name="Section">The section's name.</param>
public sealed record PrivateSettings(string Section);
