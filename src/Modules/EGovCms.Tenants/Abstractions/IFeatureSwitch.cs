using EGovCms.Modules;

namespace EGovCms.Tenants.Abstractions;

/// <summary>Switches the features of the tenant where it is taken from, within its profile, and reloads that tenant alone.</summary>
public interface IFeatureSwitch
{
    /// <summary>Features that are on, those included that others need.</summary>
    IReadOnlyList<FeatureInfo> Enabled { get; }

    /// <summary>Ids of features that are switched on and whose module is not installed, or was left out.</summary>
    IReadOnlyList<string> Absent { get; }

    /// <summary>The feature's name in the reader's language.</summary>
    string NameOf(FeatureInfo feature);

    /// <summary>What enabling would switch on as well.</summary>
    IReadOnlyList<FeatureInfo> AlsoEnabled(FeatureInfo feature);

    /// <summary>What disabling would switch off as well.</summary>
    IReadOnlyList<FeatureInfo> AlsoDisabled(FeatureInfo feature);

    /// <summary>Why it could not be done, localised, or null when it was.</summary>
    Task<string?> EnableAsync(FeatureInfo feature, CancellationToken cancellation = default);

    /// <inheritdoc cref="EnableAsync" />
    Task<string?> DisableAsync(FeatureInfo feature, CancellationToken cancellation = default);

    /// <summary>Forgets that a feature was switched on whose module is gone.</summary>
    Task<string?> ForgetAsync(string id, CancellationToken cancellation = default);
}
