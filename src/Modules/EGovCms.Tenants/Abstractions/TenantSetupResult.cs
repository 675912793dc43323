using EGovCms.Accounts.Abstractions;
using EGovCms.Tenancy;

namespace EGovCms.Tenants.Abstractions;

/// <summary>How a set-up ended.</summary>
/// <param name="Settings">The tenant as stored; null when the request was refused and nothing stored.</param>
/// <param name="Problems">What was wrong with the request, or why the recipes failed. Empty: it serves.</param>
/// <param name="Administrator">Its administrator, with the random password to be shown once, even when the recipes failed after the account was made.</param>
public sealed record TenantSetupResult(ShellSettings? Settings, IReadOnlyList<TenantProblem> Problems, AdministratorAccount? Administrator = null)
{
    /// <summary>What the recipes name and this installation does not know, where it was to be left out.</summary>
    public IReadOnlyList<string> Skipped { get; init; } = [];

    public bool Succeeded => Problems.Count == 0;
}
