using EGovCms.Tenancy;
using EGovCms.Tenants.Create;
using Microsoft.AspNetCore.Http;

namespace EGovCms.Tenants.Profiles;

/// <summary>What the form of a profile holds, as typed.</summary>
public sealed record ProfileInput
{
    public const string AllBut = "AllBut";
    public const string Only = "Only";

    public string Name { get; init; } = "";

    /// <summary>Whether the chosen features are those allowed or those denied.</summary>
    public string Mode { get; init; } = AllBut;

    public IReadOnlyList<string> Features { get; init; } = [];

    /// <summary>The numbers of the quota, read as on a tenant's form.</summary>
    public TenantInput Limits { get; init; } = new();

    public static ProfileInput From(IFormCollection form) => new()
    {
        Name = form[nameof(Name)].ToString().Trim(),
        Mode = form[nameof(Mode)] == Only ? Only : AllBut,
        Features = [.. form[nameof(Features)].OfType<string>()],
        Limits = TenantInput.From(form),
    };

    public static ProfileInput From(TenantProfile profile) => new()
    {
        Name = profile.Name,
        Mode = profile.Allow.Count > 0 ? Only : AllBut,
        Features = profile.Allow.Count > 0 ? profile.Allow : profile.Deny,
        Limits = TenantInput.From(new ShellSettings { Name = "", Quota = profile.Quota }),
    };

    public TenantProfile ToProfile() => new()
    {
        Name = Name,
        Allow = Mode == Only ? Features : [],
        Deny = Mode == Only ? [] : Features,
        Quota = Limits.Quota ?? new TenantQuota(),
    };
}
