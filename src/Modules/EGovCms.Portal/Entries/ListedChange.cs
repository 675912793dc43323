using EGovCms.Portal.Abstractions;

namespace EGovCms.Portal.Entries;

/// <summary>Data of <see cref="EntryPageChanges.ChangeKind"/> and <see cref="EntryPageChanges.EntryKind"/> in the change log.</summary>
/// <param name="Terms">The columns that list what changed, or did until now.</param>
/// <param name="Pages">The pages that came, changed or went.</param>
internal sealed record ListedChange(IReadOnlyList<string> Terms, IReadOnlyList<PublicPage> Pages);
