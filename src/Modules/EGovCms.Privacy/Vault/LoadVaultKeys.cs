using System.Security.Cryptography;
using EGovCms.Data;
using EGovCms.Tenancy;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace EGovCms.Privacy.Vault;

/// <summary>Reads the vault's id and its key of hashes from the tenant's store, so that all nodes have the same, and makes them where there are none.</summary>
internal sealed partial class LoadVaultKeys(TenantDb db, IDataProtectionProvider protection, ShellSettings tenant, VaultKeys keys, ILogger<LoadVaultKeys> logger) : ITenantStartTask
{
    private const int HashKeyLength = 32;

    /// <summary>After migrations, before whoever may use the vault at the tenant's start.</summary>
    public int Order => -900;

    public async Task StartAsync(CancellationToken cancellation)
    {
        var stored = await db.Set<VaultKeyRow>().AsNoTracking().ToDictionaryAsync(row => row.Name, row => row.Value, cancellation);
        keys.Id = stored.GetValueOrDefault(VaultKeyRow.Id) ?? await AddAsync(VaultKeyRow.Id, Guid.NewGuid().ToString("N"), cancellation);
        var protector = protection.CreateProtector("EGovCms.Privacy.Keys", keys.Id);
        var hash = stored.GetValueOrDefault(VaultKeyRow.Hash)
            ?? await AddAsync(VaultKeyRow.Hash, protector.Protect(Convert.ToBase64String(RandomNumberGenerator.GetBytes(HashKeyLength))), cancellation);
        try
        {
            keys.Hash = Convert.FromBase64String(protector.Unprotect(hash));
        }
        catch (CryptographicException fault)
        {
            // The tenant serves on; only what is looked up by a hash says why it cannot.
            LogLost(logger, tenant.Name, fault);
        }
    }

    /// <summary>Stores it and tells what is stored: another node may be starting the tenant as well, and whoever was first is believed.</summary>
    private async Task<string> AddAsync(string name, string value, CancellationToken cancellation)
    {
        await db.Database.ExecuteSqlAsync($"""INSERT INTO "VaultKeys" ("Name", "Value") VALUES ({name}, {value}) ON CONFLICT ("Name") DO NOTHING""", cancellation);
        return await db.Set<VaultKeyRow>().AsNoTracking().Where(row => row.Name == name).Select(row => row.Value).FirstAsync(cancellation);
    }

    [LoggerMessage(7401, LogLevel.Error, "The key by which personal data of {Tenant} is looked up cannot be decrypted: restore the installation's data-protection keys and its key file")]
    private static partial void LogLost(ILogger logger, string tenant, Exception fault);
}
