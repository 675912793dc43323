using EGovCms.Data.Audit;
using EGovCms.Modules;
using EGovCms.Tenancy;
using EGovCms.Tenants.Abstractions;
using Microsoft.Extensions.Localization;

namespace EGovCms.Tenants.Features;

/// <summary>Switches features of this tenant with what they need or what needs them, and reloads this tenant alone.</summary>
internal sealed class FeatureSwitch(
    ModuleCatalog catalog, IShellHost host, ShellSettings tenant, FeatureProfiles profiles, IAuditTrail audit, FeatureWords words, IStringLocalizer<TenantsText> text) : IFeatureSwitch
{
    /// <summary>The features as switched on now, read from the host: this shell may be an older one.</summary>
    public ShellSettings Settings => host.TryGetSettings(tenant.Name, out var current) ? current : tenant;

    public IReadOnlyList<FeatureInfo> Enabled => catalog.ResolveInstalled(Settings.Features, out _);

    /// <summary>Ids of features that are switched on and whose module is not installed, or was left out.</summary>
    public IReadOnlyList<string> Absent
    {
        get
        {
            catalog.ResolveInstalled(Settings.Features, out var absent);
            return absent;
        }
    }

    public string NameOf(FeatureInfo feature) => words.Name(feature);

    /// <summary>What enabling would switch on as well.</summary>
    public IReadOnlyList<FeatureInfo> AlsoEnabled(FeatureInfo feature)
    {
        var enabled = Enabled.Select(f => f.Id).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return [.. catalog.Resolve([feature.Id]).Where(f => f.Id != feature.Id && !enabled.Contains(f.Id))];
    }

    /// <summary>What disabling would switch off as well.</summary>
    public IReadOnlyList<FeatureInfo> AlsoDisabled(FeatureInfo feature) => catalog.DependentsOf(feature.Id, Settings.Features);

    /// <summary>Why it could not be done, or null when it was.</summary>
    public async Task<string?> EnableAsync(FeatureInfo feature, CancellationToken cancellation)
    {
        if (AlsoEnabled(feature).Append(feature).FirstOrDefault(f => !profiles.Allows(f)) is { } forbidden)
            return text["Feature_NotAllowed", words.Name(forbidden)];
        var settings = Settings;
        return settings.Features.Contains(feature.Id, StringComparer.OrdinalIgnoreCase)
            ? null
            : await UpdateAsync(settings with { Features = [.. settings.Features, feature.Id] }, "feature.enabled", feature.Id, cancellation);
    }

    /// <inheritdoc cref="EnableAsync" />
    public async Task<string?> DisableAsync(FeatureInfo feature, CancellationToken cancellation)
    {
        if (feature.AlwaysEnabled)
            return text["Feature_Always", words.Name(feature)];
        var settings = Settings;
        var gone = AlsoDisabled(feature).Append(feature).Select(f => f.Id).ToHashSet(StringComparer.OrdinalIgnoreCase);
        if (AlsoDisabled(feature).FirstOrDefault(f => f.AlwaysEnabled) is { } needed)
            return text["Feature_NeededBy", words.Name(needed)];
        // What was on only because one of these needed it is kept on purpose: switching one thing off must not take others along unseen.
        var kept = Enabled.Where(f => !gone.Contains(f.Id) && !f.AlwaysEnabled && !f.EnabledByDependencyOnly).Select(f => f.Id);
        // A module that is missing today may be back tomorrow: what it had switched on stays noted until it is switched off by name.
        return await UpdateAsync(settings with { Features = [.. kept.Concat(Absent)] }, "feature.disabled", feature.Id, cancellation);
    }

    /// <summary>Forgets that a feature was switched on whose module is gone.</summary>
    public Task<string?> ForgetAsync(string id, CancellationToken cancellation)
    {
        var settings = Settings;
        var kept = settings.Features.Where(f => !string.Equals(f, id, StringComparison.OrdinalIgnoreCase));
        return UpdateAsync(settings with { Features = [.. kept] }, "feature.disabled", id, cancellation);
    }

    private async Task<string?> UpdateAsync(ShellSettings next, string action, string featureId, CancellationToken cancellation)
    {
        try
        {
            await host.UpdateAsync(next, cancellation);
        }
        catch (ShellConflictException)
        {
            return text["Conflict"];
        }
        catch (TenantStartException refused)
        {
            return text["Start_Failed", refused.Reference];
        }

        await audit.RecordAsync(action, featureId, cancellation: cancellation);
        return null;
    }
}
