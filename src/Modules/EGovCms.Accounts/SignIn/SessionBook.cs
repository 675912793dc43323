using System.Buffers.Text;
using System.Security.Claims;
using System.Security.Cryptography;
using EGovCms.Accounts.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace EGovCms.Accounts.SignIn;

/// <summary>Begins, notes and ends the sign-ins that cookies name.</summary>
internal sealed class SessionBook(AccountsDb db, TimeProvider time, IOptions<AccountsOptions> options)
{
    /// <summary>The claim that names the session, as OpenID Connect calls it.</summary>
    public const string ClaimType = "sid";

    private long Now => time.GetUtcNow().ToUnixTimeSeconds();

    private long Lifetime => options.Value.SessionMinutes * 60L;

    public static string? IdOf(ClaimsPrincipal? user) => user?.FindFirstValue(ClaimType);

    public async Task<string> BeginAsync(string userId, CancellationToken cancellation)
    {
        var now = Now;
        // No cookie outlives its session by more than a lifetime without a request.
        var old = now - (2 * Lifetime);
        await db.Sessions.Where(s => s.Seen < old).ExecuteDeleteAsync(cancellation);
        var id = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(24));
        var session = new Session { Id = id, UserId = userId, Seen = now };
        db.Sessions.Add(session);
        await db.SaveChangesAsync(cancellation);
        db.Entry(session).State = EntityState.Detached;
        return id;
    }

    /// <summary>Notes now and then that the session is in use: a row for every request would make every page a write.</summary>
    public async Task NoteAsync(string id, long seen, CancellationToken cancellation)
    {
        var now = Now;
        if (now - seen > Lifetime / 8)
            await db.Sessions.Where(s => s.Id == id).ExecuteUpdateAsync(set => set.SetProperty(s => s.Seen, now), cancellation);
    }

    public Task EndAsync(string id, CancellationToken cancellation) => db.Sessions.Where(s => s.Id == id).ExecuteDeleteAsync(cancellation);

    public Task<bool> LastsAsync(string id, string userId, CancellationToken cancellation) =>
        db.Sessions.AnyAsync(s => s.Id == id && s.UserId == userId, cancellation);
}
