namespace EGovCms.Localization.Picker;

/// <summary>A set of translations to choose.</summary>
/// <param name="Id">The set.</param>
/// <param name="Title">Its item in the site's language, or in another when there is none.</param>
/// <param name="Cultures">The languages in which there is an item.</param>
public sealed record PickedSet(string Id, string Title, IReadOnlyList<string> Cultures)
{
    /// <summary>How many are shown.</summary>
    public const int PageSize = 20;
}
