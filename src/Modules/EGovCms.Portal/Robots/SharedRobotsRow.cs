namespace EGovCms.Portal.Robots;

/// <summary>A site's rules in the platform's store, where the site that answers at the host's root reads them. A copy: the truth is in the tenant.</summary>
internal sealed class SharedRobotsRow
{
    public required string Tenant { get; init; }

    /// <summary><see cref="RobotsRules"/> as JSON.</summary>
    public required string Rules { get; set; }
}
