namespace EGovCms.Workflows.Inbox;

/// <summary>A tenant that has workflows, and so can be given tasks.</summary>
internal sealed class TakingTenantRow
{
    public required string Tenant { get; init; }
}
