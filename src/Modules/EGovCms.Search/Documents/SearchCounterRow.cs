namespace EGovCms.Search.Documents;

/// <summary>
/// The last revision given out, in one row. A writer raises it first and keeps it locked until its commit, so no smaller revision is ever committed after a larger
/// one, and an index that has read up to a revision has missed none.
/// </summary>
internal sealed class SearchCounterRow
{
    public int Id { get; init; }

    public long Revision { get; set; }
}
