using System.CommandLine;
using System.Text.Json.Nodes;
using EGovCms.Tenancy;
using EGovCms.Tenants.Abstractions;

namespace EGovCms.Web.Commands;

/// <summary><c>tenant create</c>: sets a site up from a recipe.</summary>
internal static class TenantCreateCommand
{
    public static Command Create(CommandSet set)
    {
        var name = set.Argument("newName");
        var recipe = set.Option<string>("recipe");
        recipe.Required = true;
        var displayName = set.Option<string?>("display-name");
        var prefix = set.Option<string?>("prefix");
        var hosts = set.Option<string[]>("host");
        var parent = set.Option<string?>("parent");
        var profile = set.Option<string?>("profile");
        var administrator = set.Option<string?>("admin-user");
        var email = set.Option<string?>("email");
        var settings = set.Option<string[]>("set");
        var skip = set.Option<bool>("skip-unknown");
        return set.Command("create", "tenant_create", i => RunAsync(i, new TenantSetupRequest
        {
            Name = i.Required(name),
            Recipe = i.Value(recipe)!,
            DisplayName = i.Value(displayName) ?? i.Required(name),
            Prefix = i.Value(prefix) ?? (i.Value(hosts) is { Length: > 0 } ? "" : i.Required(name)),
            Hosts = i.Value(hosts) ?? [],
            Parent = i.Value(parent),
            Profile = i.Value(profile),
            AdministratorName = i.Value(administrator),
            AdministratorEmail = i.Value(email),
            SiteSettings = SiteSettings(i, i.Value(settings) ?? []),
            SkipUnknown = i.Value(skip),
        }), name, recipe, displayName, prefix, hosts, parent, profile, administrator, email, settings, skip);
    }

    private static async Task<int> RunAsync(Invocation invocation, TenantSetupRequest request)
    {
        await using var installation = await Installation.OpenAsync(invocation);
        // A name is the set-up's to find; what lies under a path is brought along.
        using var source = Path.Exists(request.Recipe) ? await RecipeSource.OpenAsync(request.Recipe, installation, invocation) : null;
        if (source is not null)
            request = request with { Recipe = source.Recipe.Name, RecipeGiven = source.Recipe };
        await using var portal = await installation.ScopeAsync(ShellSettings.DefaultName, invocation);
        var setup = portal.Services.GetRequiredService<ITenantSetup>();
        var result = await RecipeWork.RunAsync(invocation, installation, invocation.Text["Tenant_Creating", request.Name, request.Recipe],
            () => setup.SetUpAsync(request, invocation.Cancellation));
        TenantCommands.Require(result);
        var administrator = result.Administrator;
        string[] more = administrator?.Password is { } password
            ? [invocation.Text["Admin_User", administrator.UserName], invocation.Text["Admin_Password", password]] : [];
        more = [.. more, .. result.Skipped.Select(s => invocation.Text["Recipe_Skipped", s])];
        invocation.Terminal.Done(
            new { tenant = TenantCommands.Facts(result.Settings!), administrator = administrator is null ? null : new { administrator.UserName, administrator.Password }, result.Skipped },
            invocation.Text["Tenant_Created", request.Name], more);
        return ExitCode.Done;
    }

    private static JsonObject SiteSettings(Invocation invocation, string[] pairs)
    {
        var settings = new JsonObject();
        foreach (var pair in pairs)
        {
            var (key, value) = Pairs.Split(pair, invocation.Text);
            settings[key] = value;
        }

        return settings;
    }
}
