namespace EGovCms.Layers.Rules;

/// <summary>What rules ask about a page.</summary>
/// <param name="Path">The path inside the tenant, beginning with a slash.</param>
/// <param name="IsHomepage">The page is the site's home page.</param>
/// <param name="IsAuthenticated">Someone has signed in.</param>
/// <param name="Culture">The page's language, as <c>zh-CN</c>.</param>
/// <param name="ContentType">The type of the item that the page shows; empty when it shows none.</param>
/// <param name="Roles">The visitor's roles.</param>
internal sealed record RuleSurroundings(
    string Path, bool IsHomepage, bool IsAuthenticated, string Culture, string ContentType, IReadOnlyCollection<string> Roles);
