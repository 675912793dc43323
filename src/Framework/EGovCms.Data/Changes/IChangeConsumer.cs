namespace EGovCms.Data.Changes;

/// <summary>
/// Follows the tenant's change log. Called at least once for each entry, in order, after the commit; its position is
/// stored after each batch, so a crash repeats the batch: handling an entry twice must do no harm.
/// </summary>
public interface IChangeConsumer
{
    /// <summary>Stable name under which the position is stored.</summary>
    string Name { get; }

    /// <summary>Handles some entries. Throwing makes the batch come again later, with growing delay.</summary>
    Task HandleAsync(IReadOnlyList<ChangeEntry> entries, CancellationToken cancellation);
}
