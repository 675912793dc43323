namespace EGovCms.Portal.Abstractions;

/// <summary>What an entry of the change log means for the site's pages.</summary>
/// <param name="Pages">The pages that came, changed or went, the latter too.</param>
/// <param name="Lists">The pages that list them: columns, and the home page of their language.</param>
public sealed record PageChange(IReadOnlyList<PublicPage> Pages, IReadOnlyList<PublicPage> Lists)
{
    /// <summary>Of an entry that concerns no page.</summary>
    public static PageChange None { get; } = new([], []);
}
