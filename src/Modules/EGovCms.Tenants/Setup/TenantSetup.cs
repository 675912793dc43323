using System.Buffers.Text;
using System.Security.Cryptography;
using EGovCms.Accounts.Abstractions;
using EGovCms.Recipes;
using EGovCms.Tenancy;
using EGovCms.Tenants.Abstractions;
using Microsoft.Extensions.Logging;

namespace EGovCms.Tenants.Setup;

internal sealed partial class TenantSetup(
    IShellHost host, TenantRules rules, RecipeSequence recipes, IAdministratorSetup administrators, SetupSurroundings surroundings, ILogger<TenantSetup> logger)
    : ITenantSetup
{
    public async Task<TenantSetupResult> SetUpAsync(TenantSetupRequest request, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        var isDefault = string.Equals(request.Name, ShellSettings.DefaultName, StringComparison.OrdinalIgnoreCase);
        using var reservation = host.TryReserve(request.Name);
        if (reservation is null)
            return Refuse("Name", surroundings.Text["Setup_UnderWay", request.Name]);
        if (isDefault && !rules.IsDefault)
            return Refuse("Name", surroundings.Text["Name_Reserved", request.Name]);
        var named = isDefault ? [] : rules.CheckName(request.Name).ToList();
        if (named.Count > 0)
            return new TenantSetupResult(null, named);
        host.TryGetSettings(request.Name, out var known);
        if (known is { State: TenantState.Running or TenantState.Disabled })
            return Refuse("Name", surroundings.Text["Name_Taken", request.Name]);

        var settings = Merge(known, request, isDefault);
        List<TenantProblem> problems = [.. rules.Check(settings), .. CheckRecipes(request)];
        return problems.Count > 0 ? new TenantSetupResult(null, problems) : await RunAsync(settings, request, cancellation);
    }

    public async Task<TenantSetupResult> RetryAsync(string name, CancellationToken cancellation)
    {
        using var reservation = host.TryReserve(name);
        if (reservation is null)
            return Refuse("", surroundings.Text["Setup_UnderWay", name]);
        if (!host.TryGetSettings(name, out var settings) || settings.State is TenantState.Running or TenantState.Disabled)
            return Refuse("", surroundings.Text["Setup_NotRetryable"]);
        var request = new TenantSetupRequest { Name = settings.Name, Recipe = settings.Recipe, DisplayName = settings.DisplayName };
        var problems = CheckRecipes(request).ToList();
        return problems.Count > 0 ? new TenantSetupResult(settings, problems) : await RunAsync(settings, request, cancellation);
    }

    private async Task<TenantSetupResult> RunAsync(ShellSettings settings, TenantSetupRequest request, CancellationToken cancellation)
    {
        try
        {
            settings = await host.UpdateAsync(settings with { State = TenantState.Initializing, StateReason = null }, cancellation);
        }
        catch (ShellConflictException)
        {
            return Refuse("Name", surroundings.Text["Name_Taken", settings.Name]);
        }

        // From here on it runs to its end: a browser that gives up must not leave half a tenant.
        AdministratorAccount? administrator = null;
        try
        {
            administrator = await AdministratorAsync(settings, request);
            var outcome = await recipes.RunAsync(settings, request, administrator, CancellationToken.None);
            var served = await SetStateAsync(settings.Name, TenantState.Running, null);
            LogSetUp(settings.Name, request.Recipe);
            return new TenantSetupResult(served, [], administrator) { Skipped = outcome.Skipped };
        }
        catch (Exception cause)
        {
            LogFailed(settings.Name, request.Recipe, cause);
            var reason = Reason(cause);
            return new TenantSetupResult(await SetStateAsync(settings.Name, TenantState.Invalid, reason), [new TenantProblem("", reason)], administrator);
        }
    }

    private async Task<AdministratorAccount?> AdministratorAsync(ShellSettings settings, TenantSetupRequest request)
    {
        if (settings.IsDefault)
            return await administrators.EnsureFirstAsync(CancellationToken.None);
        return string.IsNullOrWhiteSpace(request.AdministratorName)
            ? null
            : await administrators.EnsureAsync(settings.Name, request.AdministratorName.Trim(), request.AdministratorEmail, CancellationToken.None);
    }

    private async Task<ShellSettings> SetStateAsync(string name, TenantState state, string? reason)
    {
        // The recipe's feature steps have stored newer settings meanwhile.
        for (var attempt = 1; ; attempt++)
        {
            if (!host.TryGetSettings(name, out var current))
                throw new InvalidOperationException($"Tenant '{name}' was removed while it was being set up.");
            try
            {
                return await host.UpdateAsync(current with { State = state, StateReason = reason }, CancellationToken.None);
            }
            catch (ShellConflictException) when (attempt < 5)
            {
            }
        }
    }

    private IEnumerable<TenantProblem> CheckRecipes(TenantSetupRequest request)
    {
        foreach (var name in request.RecipeGiven is null ? request.ThenRecipes.Prepend(request.Recipe) : request.ThenRecipes)
        {
            if (surroundings.RecipeProblem(name) is { } problem)
                yield return new TenantProblem("Recipe", problem);
        }
    }

    private ShellSettings Merge(ShellSettings? known, TenantSetupRequest request, bool isDefault) =>
        (known ?? new ShellSettings { Name = isDefault ? ShellSettings.DefaultName : request.Name }) with
        {
            DisplayName = DisplayName(known, request),
            Prefix = request.Prefix.Trim().Trim('/'),
            Hosts = [.. request.Hosts.Select(h => TenantAddress.NormalizeHost(h) ?? h.Trim()).Where(h => h.Length > 0).Distinct(StringComparer.Ordinal)],
            Parent = isDefault ? null : request.Parent ?? ShellSettings.DefaultName,
            Position = known?.Position ?? request.Position,
            Profile = request.Profile,
            Quota = request.Quota,
            Recipe = request.Recipe,
            DatabaseProvider = request.DatabaseProvider ?? surroundings.DatabaseProvider,
            ConnectionString = string.IsNullOrWhiteSpace(request.ConnectionString) ? null : request.ConnectionString,
            Secret = known is { Secret.Length: > 0 } ? known.Secret : Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32)),
        };

    private static string DisplayName(ShellSettings? known, TenantSetupRequest request) =>
        new[] { request.DisplayName.Trim(), known?.DisplayName ?? "" }.FirstOrDefault(n => n.Length > 0) ?? request.Name;

    // What the recipe's author and the administrator can mend is told; what is inside the platform stays in the log.
    private string Reason(Exception cause) => cause switch
    {
        RecipeException or AdministratorSetupException or TenantStartException => cause.Message,
        _ => surroundings.Text["Setup_Failed", cause.GetType().Name],
    };

    private static TenantSetupResult Refuse(string field, string message) => new(null, [new TenantProblem(field, message)]);

    [LoggerMessage(6001, LogLevel.Information, "Tenant {Tenant} was set up from recipe {Recipe}")]
    private partial void LogSetUp(string tenant, string recipe);

    [LoggerMessage(6002, LogLevel.Error, "Tenant {Tenant} could not be set up from recipe {Recipe}")]
    private partial void LogFailed(string tenant, string recipe, Exception cause);
}
