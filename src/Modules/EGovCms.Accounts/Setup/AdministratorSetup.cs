using EGovCms.Accounts.Abstractions;
using EGovCms.Accounts.Passwords;
using EGovCms.Accounts.Store;
using EGovCms.Tenancy;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;

namespace EGovCms.Accounts.Setup;

internal sealed class AdministratorSetup(
    UserManager<Account> users, AccountsDb db, TimeProvider time, IConfiguration configuration,
    IStringLocalizer<AccountsText> text, IOptions<AccountsOptions> options) : IAdministratorSetup
{
    public Task<AdministratorAccount> EnsureFirstAsync(CancellationToken cancellation)
    {
        var name = configuration["Setup:AdminUser"] is { Length: > 0 } configured ? configured : "admin";
        return EnsureAsync(ShellSettings.DefaultName, name, configuration["Setup:AdminEmail"], configuration["Setup:AdminPassword"], cancellation);
    }

    public Task<AdministratorAccount> EnsureAsync(string tenant, string userName, string? email, CancellationToken cancellation) =>
        EnsureAsync(tenant, userName, email, password: null, cancellation);

    private async Task<AdministratorAccount> EnsureAsync(
        string tenant, string userName, string? email, string? password, CancellationToken cancellation)
    {
        var known = string.IsNullOrEmpty(password) ? null : password;
        string? random = null;
        var account = await users.FindByNameAsync(userName);
        if (account is null)
        {
            random = known is null ? RandomPassword.New() : null;
            account = await CreateAsync(userName, email, known ?? random!, mustChange: random is not null);
        }

        if (!await db.Memberships.AnyAsync(m => m.UserId == account.Id && m.Tenant == tenant && m.Role == RoleNames.Administrator, cancellation))
        {
            db.Memberships.Add(new Membership { UserId = account.Id, Tenant = tenant, Role = RoleNames.Administrator });
            await db.SaveChangesAsync(cancellation);
        }

        return new AdministratorAccount(account.Id, account.UserName!, random);
    }

    private async Task<Account> CreateAsync(string userName, string? email, string password, bool mustChange)
    {
        var account = new Account
        {
            UserName = userName,
            Email = string.IsNullOrWhiteSpace(email) ? null : email.Trim(),
            DisplayName = userName,
            MustChangePassword = mustChange,
            LockoutEnabled = true,
            CreatedUtc = time.GetUtcNow(),
        };
        var result = await users.CreateAsync(account, password);
        return result.Succeeded
            ? account
            : throw new AdministratorSetupException(string.Join(' ', result.Errors.Select(e => text.Describe(e, options.Value))));
    }
}
