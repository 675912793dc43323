namespace EGovCms.Accounts.Store;

/// <summary>
/// A sign-in, for as long as it lasts. Every cookie that came of it, on whichever host, names it: when the row is gone, all of them are
/// worth nothing from the next request on.
/// </summary>
internal sealed class Session
{
    public required string Id { get; init; }

    public required string UserId { get; init; }

    /// <summary>When it was last used, in Unix seconds; noted a few times an hour.</summary>
    public long Seen { get; set; }
}
