using EGovCms.Modules;
using EGovCms.Recipes;
using EGovCms.Scanning.Abstractions;
using EGovCms.Tenancy;
using EGovCms.Web.Composition;

namespace EGovCms.Web.Commands;

/// <summary>The looks of <c>doctor</c>. Each stands alone: what one finds does not keep the next from looking.</summary>
internal sealed class Examination(Installation installation, CommandText text)
{
    private const long LittleSpace = 1L << 30;
    private readonly List<Finding> _findings = [];

    public async Task<IReadOnlyList<Finding>> RunAsync(bool startTenants, CancellationToken cancellation)
    {
        LookAtFolder();
        if (await LookAtStoreAsync(cancellation))
        {
            LookAtTenants();
            if (startTenants)
                await StartTenantsAsync(cancellation);
            await LookAtScannerAsync(cancellation);
        }

        LookAtModules();
        LookAtRecipes();
        return _findings;
    }

    private void LookAtFolder()
    {
        var folder = DataFolder.Resolve(installation.Services.GetRequiredService<IConfiguration>(), installation.Services.GetRequiredService<IHostEnvironment>());
        try
        {
            var probe = Path.Combine(folder, $".doctor-{Guid.NewGuid():N}");
            File.WriteAllText(probe, "");
            File.Delete(probe);
            var free = new DriveInfo(folder).AvailableFreeSpace;
            Add("data-folder", free < LittleSpace ? Severity.Warning : Severity.Good, free < LittleSpace ? "Doctor_LittleSpace" : "Doctor_Folder", folder, free >> 20);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Add("data-folder", Severity.Error, "Doctor_FolderReadOnly", folder, e.Message);
        }
    }

    private async Task<bool> LookAtStoreAsync(CancellationToken cancellation)
    {
        try
        {
            await installation.Services.LoadTenantsAsync(cancellation);
            await installation.Services.GetRequiredService<IShellSettingsStore>().CheckAsync(cancellation);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            Add("store", Severity.Error, "Doctor_StoreUnreachable", e.Message);
            return false;
        }

        Add("store", Severity.Good, "Doctor_Store");
        if (!installation.IsSetUp)
            Add("setup", Severity.Error, "NotSetUp");
        return installation.IsSetUp;
    }

    private void LookAtTenants()
    {
        var tenants = installation.Shells.Tenants;
        var catalog = installation.Services.GetRequiredService<ModuleCatalog>();
        foreach (var tenant in tenants)
        {
            if (tenant.State is TenantState.Invalid)
                Add("tenant", Severity.Error, "Doctor_TenantInvalid", tenant.Name, tenant.StateReason);
            else if (tenant.State is TenantState.Initializing or TenantState.Uninitialized)
                Add("tenant", Severity.Warning, "Doctor_TenantUnfinished", tenant.Name);
            catalog.ResolveInstalled(tenant.Features, out var absent);
            if (absent.Count > 0)
                Add("tenant-features", Severity.Warning, "Doctor_FeaturesAbsent", tenant.Name, string.Join(", ", absent));
        }

        foreach (var place in tenants.SelectMany(t => (t.Hosts.Count == 0 ? [""] : t.Hosts).Select(host => (Address: $"{host}/{t.Prefix}", t.Name)))
            .GroupBy(p => p.Address, StringComparer.OrdinalIgnoreCase).Where(g => g.Count() > 1))
            Add("tenant-address", Severity.Error, "Doctor_AddressTwice", place.Key, string.Join(", ", place.Select(p => p.Name)));
        Add("tenants", Severity.Good, "Doctor_Tenants", tenants.Count, tenants.Count(t => t.State is TenantState.Running));
    }

    private async Task StartTenantsAsync(CancellationToken cancellation)
    {
        var started = 0;
        foreach (var tenant in installation.Shells.Tenants.Where(t => t.State is TenantState.Running))
        {
            try
            {
                await using var scope = await installation.Shells.CreateScopeAsync(tenant.Name, cancellation);
                started++;
            }
            catch (TenantStartException e)
            {
                Add("tenant-start", Severity.Error, "Doctor_StartFailed", tenant.Name, e.InnerException?.Message);
            }
        }

        Add("tenant-start", Severity.Good, "Doctor_Started", started);
    }

    // As the first running site that has the feature finds it: all have the one of the installation.
    private async Task LookAtScannerAsync(CancellationToken cancellation)
    {
        foreach (var tenant in installation.Shells.Tenants.Where(t => t.State is TenantState.Running).OrderBy(t => t.Name != ShellSettings.DefaultName))
        {
            try
            {
                await using var scope = await installation.Shells.CreateScopeAsync(tenant.Name, cancellation);
                if (scope.Services.GetService<IFileScanner>() is not { } scanner)
                    continue;
                var answers = await scanner.AnswersAsync(cancellation);
                Add("scanner", answers is true ? Severity.Good : answers is null ? Severity.Warning : Severity.Error, answers is true ? "Doctor_Scanner" : answers is null ? "Doctor_NoScanner" : "Doctor_ScannerSilent");
                return;
            }
            catch (TenantStartException)
            {
                // Another look tells of it.
            }
        }
    }

    private void LookAtModules()
    {
        var catalog = installation.Services.GetRequiredService<ModuleCatalog>();
        foreach (var problem in catalog.Problems)
            Add("module", Severity.Error, "Doctor_ModuleLeftOut", problem.Folder, problem.Kind, problem.Detail);
        Add("modules", Severity.Good, "Doctor_Modules", catalog.Modules.Count, catalog.Modules.Count(m => m.Folder is not null));
    }

    private void LookAtRecipes()
    {
        var recipes = installation.Services.GetRequiredService<IRecipeCatalog>().List();
        Add("recipes", recipes.Count == 0 ? Severity.Warning : Severity.Good, recipes.Count == 0 ? "Doctor_NoRecipes" : "Doctor_Recipes", recipes.Count);
    }

    private void Add(string check, Severity severity, string key, params object?[] arguments) => _findings.Add(new Finding(check, severity, text[key, arguments]));
}
