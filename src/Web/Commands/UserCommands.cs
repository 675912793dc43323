using System.CommandLine;
using EGovCms.Accounts.Abstractions;

namespace EGovCms.Web.Commands;

/// <summary><c>user …</c>: accounts, for whoever runs the installation and cannot sign in.</summary>
internal static class UserCommands
{
    public static Command Create(CommandSet set)
    {
        var name = set.Argument("user");
        var tenant = set.Tenant();
        var roles = set.Option<string[]>("role");
        var email = set.Option<string?>("email");
        var displayName = set.Option<string?>("display-name");
        return set.Group("user",
            set.Command("add", "user_add", i => AddAsync(i, i.Value(tenant)!, new UserToProvide
            {
                UserName = i.Required(name),
                DisplayName = i.Value(displayName),
                Email = i.Value(email),
                Roles = i.Value(roles) is { Length: > 0 } given ? given : [RoleNames.Administrator],
            }), name, tenant, roles, email, displayName),
            set.Command("reset", "user_reset", i => ResetAsync(i, i.Required(name)), name));
    }

    private static async Task<int> AddAsync(Invocation invocation, string tenant, UserToProvide user)
    {
        await using var installation = await Installation.OpenAsync(invocation);
        await using var scope = await installation.ScopeAsync(tenant, invocation);
        var result = await scope.Services.GetRequiredService<IUserProvision>().AddAsync(user, invocation.Cancellation);
        TenantCommands.Require(result.Problem);
        Say(invocation, result, scope.Settings.Name, result.Password is null ? "User_RolesGiven" : "User_Added");
        return ExitCode.Done;
    }

    private static async Task<int> ResetAsync(Invocation invocation, string user)
    {
        await using var installation = await Installation.OpenAsync(invocation);
        await using var scope = await installation.ScopeAsync(Tenancy.ShellSettings.DefaultName, invocation);
        if (await scope.Services.GetRequiredService<IUserProvision>().ResetPasswordAsync(user, invocation.Cancellation) is not { } result)
            throw new CommandException(ExitCode.NotFound, invocation.Text["User_Unknown", user]);
        Say(invocation, result, null, "User_Reset");
        return ExitCode.Done;
    }

    private static void Say(Invocation invocation, UserProvisionResult result, string? tenant, string key) => invocation.Terminal.Done(
        new { user = result.UserName, tenant, result.Password },
        invocation.Text[key, result.UserName, tenant], result.Password is { } password ? [invocation.Text["Admin_Password", password]] : []);
}
