using System.Buffers.Text;
using System.Security.Cryptography;
using EGovCms.Data.Life;
using EGovCms.Tenancy;
using EGovCms.Tenants.Abstractions;
using EGovCms.Tenants.List;
using Microsoft.Extensions.Logging;

namespace EGovCms.Tenants.Transfer;

internal sealed partial class TenantTransfer(
    IShellHost host, ITenantStoreOperations stores, TenantDirectory directory, ImportRules rules, ILogger<TenantTransfer> logger) : ITenantTransfer
{
    public Task ExportAsync(string name, Stream target, CancellationToken cancellation) =>
        directory.Find(name) is { } tenant
            ? stores.ExportAsync(tenant, target, cancellation)
            : throw new KeyNotFoundException($"There is no tenant '{name}' below this one.");

    public async Task<TenantSetupResult> ImportAsync(TenantImportRequest request, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        var (settings, problems) = await rules.ReadAsync(request, cancellation);
        if (settings is null || problems.Count > 0)
            return new TenantSetupResult(null, problems);
        using var reservation = host.TryReserve(settings.Name);
        if (reservation is null || host.TryGetSettings(settings.Name, out _))
            return new TenantSetupResult(null, [rules.Taken(settings.Name)]);

        settings = settings with { Secret = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32)), State = TenantState.Initializing };
        return await FillAsync(settings, request, cancellation);
    }

    private async Task<TenantSetupResult> FillAsync(ShellSettings settings, TenantImportRequest request, CancellationToken cancellation)
    {
        request.Follow?.Invoke(TenantImportStage.Preparing);
        settings = await host.UpdateAsync(settings, cancellation);
        try
        {
            // Started once, so that its tables are there; then its store is filled and it starts anew on what the file brought.
            await using (await host.CreateScopeAsync(settings.Name, CancellationToken.None))
            {
            }

            request.Follow?.Invoke(TenantImportStage.Filling);
            await stores.RestoreAsync(settings, request.File, CancellationToken.None);
            request.Follow?.Invoke(TenantImportStage.Starting);
            await host.ReloadAsync(settings.Name, CancellationToken.None);
            var served = await host.UpdateAsync(settings with { State = TenantState.Running }, CancellationToken.None);
            LogImported(settings.Name);
            return new TenantSetupResult(served, []);
        }
        catch (Exception cause)
        {
            LogFailed(settings.Name, cause);
            await host.RemoveAsync(settings.Name, CancellationToken.None);
            await stores.DropAsync(settings, CancellationToken.None);
            return new TenantSetupResult(null, [rules.Failed(cause)]);
        }
    }

    [LoggerMessage(6020, LogLevel.Information, "Tenant {Tenant} was imported from a file")]
    private partial void LogImported(string tenant);

    [LoggerMessage(6021, LogLevel.Error, "Tenant {Tenant} could not be imported")]
    private partial void LogFailed(string tenant, Exception cause);
}
