using EGovCms.Admin.Abstractions;
using EGovCms.Data.Audit;
using EGovCms.Modules;
using EGovCms.Tenancy;
using EGovCms.Tenants.Features;
using EGovCms.Tenants.List;
using Microsoft.Extensions.Localization;

namespace EGovCms.Tenants.Profiles;

/// <summary>The profiles that this tenant gives to those below it. They are kept with its settings, so that every node knows them without starting it.</summary>
internal sealed class ProfileBook(
    IShellHost host, ShellSettings tenant, TenantDirectory directory, ModuleCatalog catalog, IAuditTrail audit, IStringLocalizer<TenantsText> text)
{
    private const int LongestName = 40;

    /// <summary>Read from the host: this shell may be an older one.</summary>
    private ShellSettings Settings => host.TryGetSettings(tenant.Name, out var current) ? current : tenant;

    public IReadOnlyList<TenantProfile> All => [.. Settings.Profiles.OrderBy(p => p.Name, StringComparer.CurrentCulture)];

    public TenantProfile? Find(string name) => Settings.Profiles.FirstOrDefault(p => Same(p.Name, name));

    /// <summary>Features that a profile can name: those that administrators switch.</summary>
    public IEnumerable<FeatureInfo> Features => catalog.Features.Where(f => FeatureEndpoints.IsShown(f) && !f.AlwaysEnabled && !f.DefaultTenantOnly);

    /// <summary>Tenants below that have the profile.</summary>
    public int UsersOf(string name) => directory.All.Count(t => t.Tenant.Profile is { } given && Same(given, name));

    public async Task<FormErrors> SaveAsync(ProfileInput input, bool isNew)
    {
        var errors = Check(input, isNew);
        if (!errors.IsEmpty)
            return errors;
        var profile = input.ToProfile();
        var before = Find(profile.Name);
        if (await TryStoreAsync([.. Settings.Profiles.Where(p => !Same(p.Name, profile.Name)), profile], errors))
            await audit.RecordAsync(isNew ? "profile.created" : "profile.changed", profile.Name, before, profile);
        return errors;
    }

    /// <summary>Why it stays, or null.</summary>
    public async Task<string?> RemoveAsync(TenantProfile profile)
    {
        if (UsersOf(profile.Name) is var users and > 0)
            return text["Profile_InUse", users];
        var errors = new FormErrors();
        if (!await TryStoreAsync([.. Settings.Profiles.Where(p => !Same(p.Name, profile.Name))], errors))
            return errors.All[0].Message;
        await audit.RecordAsync("profile.removed", profile.Name, profile, null);
        return null;
    }

    private FormErrors Check(ProfileInput input, bool isNew)
    {
        var errors = new FormErrors();
        if (input.Name.Length is 0 or > LongestName || input.Name.Any(char.IsControl))
            errors.Add("Name", text["Profile_NameInvalid", LongestName]);
        else if (isNew && Find(input.Name) is not null)
            errors.Add("Name", text["Profile_NameTaken", input.Name]);
        var known = Features.Select(f => f.Id).ToHashSet(StringComparer.OrdinalIgnoreCase);
        if (input.Features.Any(id => !known.Contains(id)))
            errors.Add("Features", text["Profile_UnknownFeature"]);
        else if (input.Mode == ProfileInput.Only && input.Features.Count == 0)
            errors.Add("Features", text["Profile_NoFeature"]);
        if (input.Limits.Quota is null)
            errors.Add("Quota", text["Quota_Negative"]);
        return errors;
    }

    private async Task<bool> TryStoreAsync(IReadOnlyList<TenantProfile> profiles, FormErrors errors)
    {
        try
        {
            await host.UpdateAsync(Settings with { Profiles = profiles });
            return true;
        }
        catch (ShellConflictException)
        {
            errors.Add(text["Conflict"]);
        }
        catch (TenantStartException refused)
        {
            errors.Add(text["Start_Failed", refused.Reference]);
        }

        return false;
    }

    private static bool Same(string a, string b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase);
}
