using System.CommandLine;
using EGovCms.Tenancy;
using EGovCms.Web.Setup;

namespace EGovCms.Web.Commands;

/// <summary><c>setup</c>: sets the portal up, and through its recipe the sites below it, without serving.</summary>
internal static class SetupCommand
{
    public static Command Create(CommandSet set)
    {
        var recipe = set.Option<string?>("recipe");
        var siteName = set.Option<string?>("site-name");
        var user = set.Option<string?>("admin-user");
        return set.Command("setup", "setup", invocation => RunAsync(invocation, new Dictionary<string, string?>
        {
            ["Setup:Recipe"] = invocation.Value(recipe),
            ["Setup:SiteName"] = invocation.Value(siteName),
            ["Setup:AdminUser"] = invocation.Value(user),
        }), recipe, siteName, user);
    }

    private static async Task<int> RunAsync(Invocation invocation, Dictionary<string, string?> wanted)
    {
        var settings = wanted.Where(w => w.Value is not null).Select(w => $"--{w.Key}={w.Value}");
        await using var installation = Installation.Compose([.. invocation.Configuration, .. settings]);
        await installation.Services.LoadTenantsAsync(invocation.Cancellation);
        if (installation.IsSetUp)
        {
            invocation.Terminal.Done(new { changed = false }, invocation.Text["Setup_Already"]);
            return ExitCode.Done;
        }

        var administrator = await RecipeWork.RunAsync(invocation, installation, invocation.Text["Setup_Working"],
            () => FirstSetup.EnsureAsync(installation.Services, invocation.Cancellation));
        var tenants = installation.Shells.Tenants;
        string[] more = administrator is null ? []
            : administrator.Password is { } password
                ? [invocation.Text["Admin_User", administrator.UserName], invocation.Text["Admin_Password", password]]
                : [invocation.Text["Admin_User", administrator.UserName]];
        invocation.Terminal.Done(
            new { changed = true, tenants = tenants.Select(t => t.Name), administrator = administrator is null ? null : new { administrator.UserName, administrator.Password } },
            invocation.Text["Setup_Done", tenants.Count], more);
        return ExitCode.Done;
    }
}
