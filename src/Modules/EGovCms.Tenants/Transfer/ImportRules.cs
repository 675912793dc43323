using EGovCms.Data.Life;
using EGovCms.Modules;
using EGovCms.Tenancy;
using EGovCms.Tenants.Abstractions;
using EGovCms.Tenants.Setup;
using Microsoft.Extensions.Localization;

namespace EGovCms.Tenants.Transfer;

/// <summary>Reads what a file would make, and whether it may be made here.</summary>
internal sealed class ImportRules(
    ITenantStoreOperations stores, TenantRules rules, SetupSurroundings surroundings, ModuleCatalog catalog, ITenantLimits limits, ShellSettings self)
{
    private IStringLocalizer Text => surroundings.Text;

    /// <summary>The tenant to be made, or null when the file is none; and what keeps it from being made.</summary>
    public async Task<(ShellSettings? Settings, IReadOnlyList<TenantProblem> Problems)> ReadAsync(TenantImportRequest request, CancellationToken cancellation)
    {
        ShellSettings stored;
        long bytes;
        try
        {
            (stored, bytes) = await stores.ReadAsync(request.File, cancellation);
        }
        catch (Exception unreadable) when (unreadable is InvalidDataException or IOException)
        {
            return (null, [Problem("File", "Import_NoExport")]);
        }

        var settings = Merge(stored, request);
        return (settings, [.. rules.CheckName(settings.Name), .. rules.Check(settings), .. CheckFile(stored, settings, bytes)]);
    }

    public TenantProblem Taken(string name) => Problem("Name", "Name_Taken", name);

    public TenantProblem Failed(Exception cause) => cause is InvalidDataException or TenantStartException
        ? new TenantProblem("File", cause.Message)
        : Problem("File", "Import_Failed", cause.GetType().Name);

    private ShellSettings Merge(ShellSettings stored, TenantImportRequest request)
    {
        var name = Given(request.Name) ?? stored.Name;
        return new ShellSettings
        {
            Name = name,
            DisplayName = Given(request.DisplayName) ?? (stored.DisplayName.Length > 0 ? stored.DisplayName : name),
            Prefix = request.Prefix?.Trim().Trim('/') ?? stored.Prefix,
            Hosts = [.. (request.Hosts ?? []).Select(h => TenantAddress.NormalizeHost(h) ?? h.Trim()).Where(h => h.Length > 0).Distinct(StringComparer.Ordinal)],
            Parent = Given(request.Parent) ?? self.Name,
            Position = stored.Position,
            // What the tenant may use and have is for whoever stands above it here to say.
            Quota = limits.QuotaOf(self),
            DatabaseProvider = surroundings.DatabaseProvider,
            Recipe = stored.Recipe,
            Features = [.. stored.Features.Where(id => !catalog.TryGetFeature(id, out var feature) || !feature.DefaultTenantOnly)],
        };
    }

    private IEnumerable<TenantProblem> CheckFile(ShellSettings stored, ShellSettings settings, long bytes)
    {
        if (!string.Equals(stored.DatabaseProvider, settings.DatabaseProvider, StringComparison.OrdinalIgnoreCase))
            yield return Problem("File", "Import_OtherDatabase", stored.DatabaseProvider, settings.DatabaseProvider);
        if (settings.Features.Where(id => !catalog.TryGetFeature(id, out _)).ToList() is { Count: > 0 } missing)
            yield return Problem("File", "Import_FeaturesMissing", string.Join(Text["ListSeparator"], missing));
        else if (settings.Features.Where(id => catalog.TryGetFeature(id, out var feature) && !feature.IsTheme && !limits.Allows(settings, feature)).ToList() is { Count: > 0 } forbidden)
            yield return Problem("File", "Import_FeaturesForbidden", string.Join(Text["ListSeparator"], forbidden));
        if (settings.Quota.StorageBytes is { } most && bytes > most)
            yield return Problem("File", "Import_AboveQuota", bytes / 1024 / 1024, most / 1024 / 1024);
    }

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private TenantProblem Problem(string field, string key, params object[] arguments) => new(field, Text[key, arguments]);
}
