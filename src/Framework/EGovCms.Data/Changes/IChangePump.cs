namespace EGovCms.Data.Changes;

/// <summary>Delivers the tenant's change log to its consumers.</summary>
public interface IChangePump
{
    /// <summary>Asks for delivery soon, without waiting. Called after each commit that appended entries.</summary>
    void Signal();

    /// <summary>Delivers until every consumer has seen all that is committed now. For tests, set-up and orderly shut-down.</summary>
    Task DrainAsync(CancellationToken cancellation = default);
}
