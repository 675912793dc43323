using System.Security.Cryptography;
using EGovCms.Accounts.Abstractions;
using EGovCms.Data.Platform;
using EGovCms.Recipes;
using EGovCms.Tenancy;
using Microsoft.AspNetCore.DataProtection;

namespace EGovCms.Web.Setup;

/// <summary>
/// Sets up the default tenant, and through its recipe the whole city, when the installation is new. Settings:
/// <c>Setup:Recipe</c>, <c>Setup:SiteName</c>, <c>Setup:AdminUser</c>, <c>Setup:AdminPassword</c>.
/// A set-up that was cut off is taken up again: every step changes only what is not there yet.
/// </summary>
public static class FirstSetup
{
    private static readonly TimeSpan FirstWord = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan FurtherWords = TimeSpan.FromSeconds(30);

    /// <summary>Does nothing when the default tenant runs already. Returns the first administrator, or null.</summary>
    public static async Task<AdministratorAccount?> EnsureAsync(IServiceProvider host, CancellationToken cancellation = default)
    {
        var shells = host.GetRequiredService<IShellHost>();
        if (IsDone(shells, out _))
            return null;

        // Of several nodes that start on a new installation one sets it up; the others wait, and find it done.
        await using var held = await TakeTurnAsync(host, cancellation);
        await host.LoadTenantsAsync(cancellation);
        if (IsDone(shells, out var known))
            return null;

        MakeFirstKey(host);
        var configuration = host.GetRequiredService<IConfiguration>();
        var recipe = host.GetRequiredService<IRecipeCatalog>().Get(configuration["Setup:Recipe"] ?? "liupanshui");
        SetupLog.Begun(Logger(host), recipe.Name);
        var siteName = configuration["Setup:SiteName"] is { Length: > 0 } name ? name : recipe.DisplayName;
        await shells.UpdateAsync((known ?? New(siteName, recipe)) with { State = TenantState.Initializing }, cancellation);

        var administrator = await MakeAdministratorAsync(shells, cancellation);
        var options = new RecipeRunOptions
        {
            Parameters = new Dictionary<string, string>
            {
                ["SiteName"] = siteName,
                ["AdminUserId"] = administrator.UserId,
                ["AdminUsername"] = administrator.UserName,
                ["SiteTimeZone"] = "Asia/Shanghai",
            },
        };
        await host.GetRequiredService<IRecipeRunner>().RunAsync(ShellSettings.DefaultName, recipe, options, cancellation);

        shells.TryGetSettings(ShellSettings.DefaultName, out var settled);
        await shells.UpdateAsync(settled! with { State = TenantState.Running }, cancellation);
        return administrator;
    }

    private static async Task<IAsyncDisposable> TakeTurnAsync(IServiceProvider host, CancellationToken cancellation)
    {
        var time = host.GetRequiredService<TimeProvider>();
        var turn = host.GetRequiredService<IPlatformDatabase>().LockAsync("setup", cancellation);
        for (var pause = FirstWord; await Task.WhenAny(turn, Task.Delay(pause, time, cancellation)) != turn; pause = FurtherWords)
            SetupLog.Waiting(Logger(host));
        return await turn;
    }

    private static ILogger Logger(IServiceProvider host) => host.GetRequiredService<ILoggerFactory>().CreateLogger("EGovCms.Setup");

    private static bool IsDone(IShellHost shells, out ShellSettings? known) =>
        shells.TryGetSettings(ShellSettings.DefaultName, out known) && known.State is not (TenantState.Uninitialized or TenantState.Initializing);

    // Here, under the lock: of two nodes that each made one on their first request, neither would accept the other's cookies for a day.
    private static void MakeFirstKey(IServiceProvider host) =>
        host.GetRequiredService<IDataProtectionProvider>().CreateProtector(nameof(FirstSetup)).Protect([]);

    private static ShellSettings New(string siteName, Recipe recipe) => new()
    {
        Name = ShellSettings.DefaultName,
        DisplayName = siteName,
        Recipe = recipe.Name,
        Secret = Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)),
    };

    private static async Task<AdministratorAccount> MakeAdministratorAsync(IShellHost shells, CancellationToken cancellation)
    {
        await using var scope = await shells.CreateScopeAsync(ShellSettings.DefaultName, cancellation);
        return await scope.Services.GetRequiredService<IAdministratorSetup>().EnsureFirstAsync(cancellation);
    }
}
