using EGovCms.Accounts.Abstractions;
using EGovCms.Accounts.Store;
using Microsoft.EntityFrameworkCore;

namespace EGovCms.Accounts.Users;

/// <inheritdoc cref="IUserContacts" />
internal sealed class UserContacts(AccountsDb db) : IUserContacts
{
    public Task<UserContact?> FindAsync(string userId, CancellationToken cancellation = default) =>
        db.Users.AsNoTracking().Where(a => a.Id == userId && !a.Disabled)
            .Select(a => new UserContact(a.DisplayName, string.IsNullOrEmpty(a.Email) ? null : a.Email)).FirstOrDefaultAsync(cancellation);
}
