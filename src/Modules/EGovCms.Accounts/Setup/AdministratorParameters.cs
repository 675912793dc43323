using EGovCms.Accounts.Abstractions;
using EGovCms.Accounts.Store;
using EGovCms.Recipes;
using EGovCms.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace EGovCms.Accounts.Setup;

/// <summary>
/// <c>AdminUserId</c>, <c>AdminUsername</c> and <c>AdminEmail</c> of recipes: whoever is signed in, else the tenant's first administrator,
/// the platform's first where it has none of its own.
/// </summary>
internal sealed class AdministratorParameters(AccountsDb db, ShellSettings tenant, ICurrentUser user) : IRecipeParameters
{
    public async Task<IReadOnlyDictionary<string, string>> GetAsync(CancellationToken cancellation)
    {
        var account = await FindAsync(cancellation);
        return account is null
            ? new Dictionary<string, string>()
            : new Dictionary<string, string> { ["AdminUserId"] = account.Id, ["AdminUsername"] = account.UserName!, ["AdminEmail"] = account.Email ?? "" };
    }

    private async Task<Account?> FindAsync(CancellationToken cancellation)
    {
        if (user.Id is { Length: > 0 } id && await db.Users.AsNoTracking().FirstOrDefaultAsync(account => account.Id == id, cancellation) is { } current)
            return current;
        foreach (var name in (string[])[tenant.Name, ShellSettings.DefaultName])
        {
            var administrators =
                from membership in db.Memberships
                where membership.Tenant == name && membership.Role == RoleNames.Administrator
                join account in db.Users on membership.UserId equals account.Id
                select account;
            // SQLite has no order of points in time, and administrators are few.
            if ((await administrators.AsNoTracking().ToListAsync(cancellation)).MinBy(account => (account.CreatedUtc, account.Id)) is { } found)
                return found;
        }

        return null;
    }
}
