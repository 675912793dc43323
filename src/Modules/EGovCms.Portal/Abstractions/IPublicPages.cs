using EGovCms.Data.Changes;

namespace EGovCms.Portal.Abstractions;

/// <summary>Tells which pages there are, and which a change concerns: for a consumer of the change log that tells others of what is new. Scoped.</summary>
public interface IPublicPages
{
    /// <summary>The pages that came, changed or went, and those that list them; none for an entry of another kind.</summary>
    ValueTask<PageChange> ChangedAsync(ChangeEntry entry, CancellationToken cancellation = default);

    /// <summary>The pages of the site's columns as they are now.</summary>
    ValueTask<IReadOnlyList<PublicPage>> ColumnsAsync(CancellationToken cancellation = default);

    /// <summary>The pages that site maps name: the home page, columns and pages of modules, then what is published, the newest first.</summary>
    /// <param name="most">How many at most.</param>
    /// <param name="cancellation">Cancels it.</param>
    ValueTask<IReadOnlyList<PublicPage>> ListAsync(int most, CancellationToken cancellation = default);
}
