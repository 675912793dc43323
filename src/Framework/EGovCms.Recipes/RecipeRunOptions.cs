namespace EGovCms.Recipes;

/// <summary>How a recipe is run.</summary>
public sealed record RecipeRunOptions
{
    /// <summary>Parameters that scripts read: SiteName, AdminUserId, AdminUsername, SiteTimeZone.</summary>
    public IReadOnlyDictionary<string, string> Parameters { get; init; } = new Dictionary<string, string>();

    /// <summary>
    /// Leave out what the tenant does not know (steps, features, themes, parts, fields, types, permissions, files, script functions) and
    /// what it cannot store, and list it all, instead of refusing the recipe.
    /// </summary>
    public bool SkipUnknown { get; init; }

    /// <summary>Names of the steps to run; the others are left out and listed. Null for all.</summary>
    public IReadOnlyList<string>? OnlySteps { get; init; }

    /// <summary>Whether steps of this name are to be run.</summary>
    internal bool Takes(string step) => OnlySteps?.Contains(step, StringComparer.OrdinalIgnoreCase) ?? true;
}
