using EGovCms.Accounts.Abstractions;
using EGovCms.Tenancy;
using Microsoft.AspNetCore.WebUtilities;

namespace EGovCms.SignOn.Provider;

/// <summary>Reads the tenant that asked for a sign-in from the address that the sign-in leads back to.</summary>
internal sealed class ReturningSite(IShellHost host) : IReturningSite
{
    public string? NameOf(string? returnUrl) => Find(returnUrl) is { } tenant ? tenant.DisplayName.Length > 0 ? tenant.DisplayName : tenant.Name : null;

    public ShellSettings? Find(string? returnUrl) =>
        returnUrl?.IndexOf(SignOnPaths.Authorize + "?", StringComparison.OrdinalIgnoreCase) is >= 0 and var at
        && QueryHelpers.ParseQuery(returnUrl[(at + SignOnPaths.Authorize.Length)..]).TryGetValue("client_id", out var client)
        && host.TryGetSettings(client.ToString(), out var tenant)
            ? tenant
            : null;
}
