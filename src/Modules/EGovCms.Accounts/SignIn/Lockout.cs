using EGovCms.Accounts.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace EGovCms.Accounts.SignIn;

/// <summary>Locks an account after failures in a row. Counted in one statement, so that guesses sent at once all count.</summary>
internal sealed class Lockout(AccountsDb db, TimeProvider time, IOptions<AccountsOptions> options)
{
    public bool IsLocked(Account account) => account.LockoutEnd > time.GetUtcNow();

    public Task CountFailureAsync(string userId, CancellationToken cancellation)
    {
        var last = options.Value.LockoutAttempts - 1;
        DateTimeOffset? until = time.GetUtcNow().AddMinutes(options.Value.LockoutMinutes);
        return db.Users.Where(a => a.Id == userId).ExecuteUpdateAsync(
            set => set
                .SetProperty(a => a.LockoutEnd, a => a.AccessFailedCount >= last ? until : a.LockoutEnd)
                .SetProperty(a => a.AccessFailedCount, a => a.AccessFailedCount >= last ? 0 : a.AccessFailedCount + 1),
            cancellation);
    }

    /// <summary>Lifts a lock and forgets the failures.</summary>
    public Task ClearAsync(string userId, CancellationToken cancellation) =>
        db.Users.Where(a => a.Id == userId).ExecuteUpdateAsync(
            set => set.SetProperty(a => a.LockoutEnd, (DateTimeOffset?)null).SetProperty(a => a.AccessFailedCount, 0),
            cancellation);
}
