using EGovCms.Accounts.Passwords;
using EGovCms.Accounts.Store;
using EGovCms.Accounts.Users;
using EGovCms.Data.Platform;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace EGovCms.Accounts.SignIn;

/// <summary>ASP.NET Core Identity over the platform's store, and the one session cookie of the host.</summary>
internal static class AccountIdentity
{
    /// <summary>The session cookie's name, the same in all tenants: one sign-in serves them all.</summary>
    public const string CookieName = "egov.auth";

    public static void AddAccountIdentity(this IServiceCollection services)
    {
        services.AddDbContext<AccountsDb>(
            (provider, options) => provider.GetRequiredService<IPlatformDatabase>().Configure(options), optionsLifetime: ServiceLifetime.Singleton);
        services.AddIdentityCore<Account>()
            .AddSignInManager()
            .AddEntityFrameworkStores<AccountsDb>()
            .AddPasswordValidator<PasswordRules>()
            .AddUserValidator<EmailRules>();
        services.AddOptions<IdentityOptions>().Configure<IOptions<AccountsOptions>>((identity, accounts) => Configure(identity, accounts.Value));
        services.AddScoped<SessionEvents>();
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddCookie(IdentityConstants.ApplicationScheme);
        services.AddOptions<CookieAuthenticationOptions>(IdentityConstants.ApplicationScheme)
            .Configure<IOptions<AccountsOptions>>((cookie, accounts) => Configure(cookie, accounts.Value));
    }

    private static void Configure(IdentityOptions identity, AccountsOptions accounts)
    {
        // Length and not being guessable count; rules about classes of characters only lead to 'Password1!'.
        identity.Password = new PasswordOptions
        {
            RequiredLength = accounts.PasswordLength,
            RequiredUniqueChars = 5,
            RequireDigit = false,
            RequireLowercase = false,
            RequireUppercase = false,
            RequireNonAlphanumeric = false,
        };
        identity.User.AllowedUserNameCharacters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._";
    }

    private static void Configure(CookieAuthenticationOptions cookie, AccountsOptions accounts)
    {
        cookie.Cookie.Name = CookieName;
        cookie.Cookie.Path = "/";
        cookie.Cookie.HttpOnly = true;
        cookie.Cookie.SameSite = SameSiteMode.Lax;
        cookie.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        cookie.ExpireTimeSpan = TimeSpan.FromMinutes(accounts.SessionMinutes);
        cookie.SlidingExpiration = true;
        cookie.EventsType = typeof(SessionEvents);
    }
}
