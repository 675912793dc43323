namespace EGovCms.Audit.Chain;

/// <summary>The last entry that the platform has seen of a tenant's record.</summary>
internal sealed class WitnessRow
{
    public required string Tenant { get; init; }

    public long Number { get; set; }

    /// <summary>Number and hash, encrypted and authenticated by the installation's keys: who can write to the database cannot make one.</summary>
    public required string Seal { get; set; }
}
