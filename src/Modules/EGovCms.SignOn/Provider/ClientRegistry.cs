using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using EGovCms.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using OpenIddict.Abstractions;
using OpenIddict.EntityFrameworkCore.Models;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace EGovCms.SignOn.Provider;

/// <summary>Registers the tenants on other hosts as clients. Nobody does that by hand: who has a host of its own is one.</summary>
internal sealed class ClientRegistry(IShellHost host, IOpenIddictApplicationManager clients, SignOnDb db, TimeProvider time, IOptions<SignOnOptions> options)
{
    private const string Mark = "egov_mark";

    /// <summary>Brings the client of that name in line with the tenant; removes it when there is no such tenant on a host of its own.</summary>
    public async Task AlignAsync(string name, CancellationToken cancellation)
    {
        await ForgetSpentAsync(cancellation);
        var known = await clients.FindByClientIdAsync(name, cancellation);
        if (!host.TryGetSettings(name, out var tenant) || tenant is not { State: TenantState.Running, IsDefault: false, Hosts.Count: > 0, Secret.Length: > 0 })
        {
            if (known is not null)
                await clients.DeleteAsync(known, cancellation);
            return;
        }

        var wanted = Describe(tenant);
        if (known is null)
            await clients.CreateAsync(wanted, cancellation);
        else if (!(await clients.GetPropertiesAsync(known, cancellation)).TryGetValue(Mark, out var mark) || mark.GetString() != wanted.Properties[Mark].GetString())
            await clients.UpdateAsync(known, wanted, cancellation);
    }

    /// <summary>Scheme, host and port of each place where the tenant answers.</summary>
    public IEnumerable<string> Origins(ShellSettings tenant)
    {
        var authority = options.Value.AuthorityUri;
        var port = authority.IsDefaultPort ? "" : $":{authority.Port}";
        return tenant.Hosts.Select(name => $"{authority.Scheme}://{name}{(name.Contains(':', StringComparison.Ordinal) ? "" : port)}");
    }

    /// <summary>Deletes codes and tokens that have expired: they live for minutes.</summary>
    private async Task ForgetSpentAsync(CancellationToken cancellation)
    {
        DateTime? before = time.GetUtcNow().UtcDateTime.AddHours(-1);
        await db.Set<OpenIddictEntityFrameworkCoreToken>().Where(t => t.ExpirationDate < before).ExecuteDeleteAsync(cancellation);
    }

    private OpenIddictApplicationDescriptor Describe(ShellSettings tenant)
    {
        var secret = SignOnKeys.ClientSecret(tenant);
        var prefix = tenant.Prefix.Length > 0 ? "/" + tenant.Prefix : "";
        var descriptor = new OpenIddictApplicationDescriptor
        {
            ClientId = tenant.Name,
            ClientSecret = secret,
            ClientType = ClientTypes.Confidential,
            ConsentType = ConsentTypes.Implicit,
            DisplayName = tenant.DisplayName,
            Permissions = { Permissions.Endpoints.Authorization, Permissions.Endpoints.Token, Permissions.Endpoints.EndSession, Permissions.GrantTypes.AuthorizationCode, Permissions.ResponseTypes.Code },
            Requirements = { Requirements.Features.ProofKeyForCodeExchange },
        };
        // Whole addresses: a code is sent to none that only begins so.
        foreach (var origin in Origins(tenant))
        {
            descriptor.RedirectUris.Add(new Uri(origin + prefix + SignOnPaths.Return));
            descriptor.PostLogoutRedirectUris.Add(new Uri(origin + prefix + "/"));
        }

        // What it was made from, so that it is written only when that has changed.
        var made = string.Join('\n', descriptor.RedirectUris.Concat(descriptor.PostLogoutRedirectUris).Select(u => u.AbsoluteUri).Order(StringComparer.Ordinal).Prepend(tenant.DisplayName).Prepend(secret));
        descriptor.Properties[Mark] = JsonSerializer.SerializeToElement(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(made))));
        return descriptor;
    }
}
