namespace EGovCms.Notices.Delivery;

/// <summary>One run of deliveries, apart from all others in this process and elsewhere. Scoped.</summary>
internal sealed class LeaseOwner
{
    public string Id { get; } = Guid.NewGuid().ToString("N");
}
