namespace EGovCms.Accounts.Abstractions;

/// <summary>What who makes the request may do in this tenant, for modules that carry it further than a check of one permission. Scoped.</summary>
public interface ICurrentRights
{
    /// <summary>The rights as they stand at this request; outside a request those of the anonymous.</summary>
    ValueTask<UserRights> GetAsync(CancellationToken cancellation = default);
}
