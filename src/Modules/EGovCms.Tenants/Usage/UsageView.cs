using EGovCms.Tenancy;

namespace EGovCms.Tenants.Usage;

/// <summary>What a tenant uses beside what it may use. A number that was never measured is null.</summary>
public sealed record UsageView(long? StorageBytes, long? ContentItems, int Users, TenantQuota Quota)
{
    /// <summary>From here on the quota is nearly used up, in hundredths.</summary>
    public const int Warning = 90;

    /// <summary>Used of allowed in hundredths, at most 100; null without a limit or a measure.</summary>
    public static int? Share(long? used, long? allowed) =>
        used is null || allowed is null ? null : allowed == 0 ? 100 : (int)Math.Min(100, used.Value * 100 / allowed.Value);
}
