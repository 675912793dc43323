namespace EGovCms.Recipes;

/// <summary>How a recipe is run.</summary>
public sealed record RecipeRunOptions
{
    /// <summary>Parameters that scripts read: SiteName, AdminUserId, AdminUsername, SiteTimeZone.</summary>
    public IReadOnlyDictionary<string, string> Parameters { get; init; } = new Dictionary<string, string>();

    /// <summary>Leave out unknown steps, parts and features instead of refusing the recipe.</summary>
    public bool SkipUnknown { get; init; }
}
