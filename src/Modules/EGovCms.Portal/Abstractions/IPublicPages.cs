using EGovCms.Data.Changes;

namespace EGovCms.Portal.Abstractions;

/// <summary>Tells which pages a change concerns: for a consumer of the change log that tells others of what is new. Scoped.</summary>
public interface IPublicPages
{
    /// <summary>The pages that came, changed or went, the latter too, and those of the columns that list them; none for an entry of another kind.</summary>
    ValueTask<IReadOnlyList<PublicPage>> ChangedAsync(ChangeEntry entry, CancellationToken cancellation = default);

    /// <summary>The pages of the site's columns as they are now.</summary>
    ValueTask<IReadOnlyList<PublicPage>> ColumnsAsync(CancellationToken cancellation = default);
}
