using EGovCms.Accounts.Abstractions;
using EGovCms.Accounts.Access;
using EGovCms.Accounts.Navigation;
using EGovCms.Accounts.Passwords;
using EGovCms.Accounts.Roles;
using EGovCms.Accounts.Setup;
using EGovCms.Accounts.SignIn;
using EGovCms.Accounts.Store;
using EGovCms.Accounts.Users;
using EGovCms.Admin.Abstractions;
using EGovCms.Data;
using EGovCms.Data.Changes;
using EGovCms.Modules;
using EGovCms.Recipes;
using EGovCms.Tenancy;
using EGovCms.Tenancy.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Accounts;

/// <summary>Accounts, sign-in, roles and permissions.</summary>
public sealed class Startup(IConfiguration configuration) : StartupBase
{
    /// <inheritdoc />
    public override void ConfigureServices(IServiceCollection services)
    {
        services.Configure<AccountsOptions>(configuration.GetSection("Accounts"));
        services.AddLocalization(options => options.ResourcesPath = "Resources");
        services.AddHttpContextAccessor();
        services.AddPlatformMigration<AccountsMigration>();
        services.AddPlatformMigration<SessionsMigration>();
        services.AddAccountIdentity();
        AddSignIn(services);
        AddRoles(services);
        AddUsers(services);
    }

    /// <inheritdoc />
    public override void Configure(IApplicationBuilder app, IEndpointRouteBuilder routes)
    {
        routes.MapSignIn();
        routes.MapPassword();
        routes.MapUsers();
        routes.MapRoles();
    }

    private static void AddSignIn(IServiceCollection services)
    {
        services.AddScoped<PasswordSignIn>();
        services.AddScoped<SessionBook>();
        services.AddScoped<IAccountSessions, AccountSessions>();
        services.AddScoped<AddressLimit>();
        services.AddScoped<Lockout>();
        services.AddScoped<ICurrentUser, CurrentUser>();
        services.AddScoped<IAdministratorSetup, AdministratorSetup>();
        services.AddRecipeParameters<AdministratorParameters>();
        services.AddScoped<IUserProvision, UserProvision>();
        services.AddScoped<INavigationProvider, AccountNavigation>();
    }

    private static void AddRoles(IServiceCollection services)
    {
        services.AddEntityModel<RoleModel>();
        services.AddMigration<RolesMigration>();
        services.AddSingleton<RoleCache>();
        services.AddSingleton<IChangeObserver>(provider => provider.GetRequiredService<RoleCache>());
        services.AddSingleton<PermissionCatalog>();
        services.AddSingleton<PermissionText>();
        services.AddScoped<RoleStore>();
        services.AddScoped<RoleTools>();
        services.AddScoped<RoleEditor>();
        services.AddScoped<AccessReader>();
        services.AddScoped<ICurrentRights, CurrentRights>();
        services.AddScoped<IAuthorizationHandler, PermissionHandler>();
        services.AddScoped<ITenantStartTask, RoleSeed>();
        services.AddScoped<IRecipeStep, RolesStep>();
        services.AddRecipeExport<RolesExport>();
        services.AddSingleton<IPermissionProvider, AccountsPermissionProvider>();
    }

    private static void AddUsers(IServiceCollection services)
    {
        services.AddScoped<IMemberships, Memberships>();
        services.AddScoped<UserText>();
        services.AddScoped<UserAuthority>();
        services.AddScoped<UserDirectory>();
        services.AddScoped<IUserContacts, UserContacts>();
        services.AddScoped<ITenantMembers, TenantMembers>();
        services.AddScoped<UserRoles>();
        services.AddScoped<UserEditor>();
        services.AddScoped<UserNotices>();
        services.AddScoped<UserActions>();
    }
}
