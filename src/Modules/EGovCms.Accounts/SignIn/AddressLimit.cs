using EGovCms.Accounts.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace EGovCms.Accounts.SignIn;

/// <summary>
/// Refuses addresses from which too many sign-ins failed. Counted in the platform's store: trying tenant after tenant, or node after
/// node, gains nothing.
/// </summary>
internal sealed class AddressLimit(AccountsDb db, TimeProvider time, IOptions<AccountsOptions> options)
{
    private long Now => time.GetUtcNow().ToUnixTimeSeconds();

    private long WindowStart => Now - (options.Value.AddressWindowMinutes * 60L);

    public async Task<bool> IsOpenAsync(string address, CancellationToken cancellation)
    {
        var start = WindowStart;
        var limit = options.Value.AddressFailures;
        return !await db.AddressFailures.AnyAsync(f => f.Address == address && f.Since > start && f.Count >= limit, cancellation);
    }

    public async Task CountAsync(string address, CancellationToken cancellation)
    {
        var (now, start) = (Now, WindowStart);
        await db.AddressFailures.Where(f => f.Since <= start).ExecuteDeleteAsync(cancellation);
        await db.Database.ExecuteSqlAsync(
            $"""
             insert into "AddressFailures" ("Address", "Since", "Count") values ({address}, {now}, 1)
             on conflict ("Address") do update set "Count" = "AddressFailures"."Count" + 1
             """,
            cancellation);
    }
}
