using System.Linq.Expressions;
using EGovCms.Accounts.Store;
using Microsoft.EntityFrameworkCore;

namespace EGovCms.Accounts.Users;

/// <summary>Lists accounts by name, page by page from a key, so that the last page costs what the first does.</summary>
internal sealed class UserDirectory(AccountsDb db)
{
    public const int PageSize = 50;

    /// <summary>A page of the accounts with a role in <paramref name="tenants"/> (null: all accounts).</summary>
    /// <param name="tenants">The tenants that may be seen.</param>
    /// <param name="search">A part of the user name, display name or e-mail address.</param>
    /// <param name="after">Starts behind this normalized user name; empty for the first page.</param>
    /// <param name="cancellation">Cancels the query.</param>
    public async Task<UserListResult> ListAsync(IReadOnlySet<string>? tenants, string search, string after, CancellationToken cancellation)
    {
        var accounts = db.Users.AsNoTracking();
        if (tenants is not null)
        {
            var names = tenants.ToArray();
            accounts = accounts.Where(a => db.Memberships.Any(m => m.UserId == a.Id && names.Contains(m.Tenant)));
        }

        if (search.Length > 0)
        {
            var key = search.Normalize().ToUpperInvariant();
            accounts = accounts.Where(a => a.NormalizedUserName!.Contains(key) || a.DisplayName.Contains(search) || a.NormalizedEmail!.Contains(key));
        }

        if (after.Length > 0)
            accounts = accounts.Where(After(after));
        var page = await accounts.OrderBy(a => a.NormalizedUserName).Take(PageSize + 1)
            .Include(a => a.Memberships).AsSingleQuery().ToListAsync(cancellation);
        return page.Count > PageSize ? new UserListResult(page[..PageSize], page[PageSize - 1].NormalizedUserName) : new UserListResult(page, null);
    }

    // The database compares, by the same collation as it sorts by: no StringComparison could be translated.
#pragma warning disable CA1309, CA1310
    private static Expression<Func<Account, bool>> After(string name) => a => string.Compare(a.NormalizedUserName, name) > 0;
#pragma warning restore CA1309, CA1310

    public Task<Account?> FindAsync(string id, CancellationToken cancellation) =>
        db.Users.Include(a => a.Memberships).FirstOrDefaultAsync(a => a.Id == id, cancellation);
}
