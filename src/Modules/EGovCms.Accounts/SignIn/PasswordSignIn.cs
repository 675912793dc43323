using System.Buffers.Binary;
using EGovCms.Accounts.Store;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace EGovCms.Accounts.SignIn;

/// <summary>
/// Signs in by name (or e-mail address) and password. Whether there is such an account can be told neither from the answer nor from
/// the time it takes: a password is hashed in every case.
/// </summary>
internal sealed partial class PasswordSignIn(
    SignInManager<Account> signIn, AccountsDb db, AddressLimit addresses, Lockout lockout, TimeProvider time, ILogger<PasswordSignIn> logger)
{
    private static readonly Account Nobody = new() { UserName = "" };
    private static readonly string DecoyHash = MakeDecoyHash();

    private UserManager<Account> Users => signIn.UserManager;

    public async Task<SignInOutcome> TryAsync(string name, string password, string address, CancellationToken cancellation)
    {
        if (!await addresses.IsOpenAsync(address, cancellation))
        {
            LogRefused(address);
            return SignInOutcome.TooManyFromAddress;
        }

        var account = await FindAsync(name.Trim(), cancellation);
        var matches = await MatchesAsync(account, password);
        if (account is null || !matches || account.Disabled || lockout.IsLocked(account))
        {
            await addresses.CountAsync(address, cancellation);
            if (account is { Disabled: false } && !matches && !lockout.IsLocked(account))
                await lockout.CountFailureAsync(account.Id, cancellation);
            LogFailed(account?.Id ?? "unknown", address);
            return SignInOutcome.Failed;
        }

        await SucceedAsync(account, cancellation);
        LogSucceeded(account.Id, address);
        return SignInOutcome.Succeeded;
    }

    private async Task SucceedAsync(Account account, CancellationToken cancellation)
    {
        await lockout.ClearAsync(account.Id, cancellation);
        var now = (DateTimeOffset?)time.GetUtcNow();
        await db.Users.Where(a => a.Id == account.Id).ExecuteUpdateAsync(set => set.SetProperty(a => a.LastSignInUtc, now), cancellation);
        await signIn.SignInAsync(account, isPersistent: false);
    }

    private async Task<Account?> FindAsync(string name, CancellationToken cancellation)
    {
        var normalized = Users.NormalizeName(name);
        return await db.Users.FirstOrDefaultAsync(a => a.NormalizedUserName == normalized, cancellation)
            ?? await db.Users.FirstOrDefaultAsync(a => a.NormalizedEmail == normalized, cancellation);
    }

    private async Task<bool> MatchesAsync(Account? account, string password)
    {
        if (account?.PasswordHash is not null)
            return await Users.CheckPasswordAsync(account, password);
        Users.PasswordHasher.VerifyHashedPassword(Nobody, DecoyHash, password);
        return false;
    }

    // A hash in Identity's version 3 format with its present work factor, that no password has.
    private static string MakeDecoyHash()
    {
        Span<byte> hash = stackalloc byte[13 + 16 + 32];
        hash.Clear();
        hash[0] = 1;
        BinaryPrimitives.WriteUInt32BigEndian(hash[1..], 2); // HMAC-SHA512
        BinaryPrimitives.WriteUInt32BigEndian(hash[5..], (uint)new PasswordHasherOptions().IterationCount);
        BinaryPrimitives.WriteUInt32BigEndian(hash[9..], 16);
        return Convert.ToBase64String(hash);
    }

    [LoggerMessage(5001, LogLevel.Information, "Account {Account} signed in from {Address}")]
    private partial void LogSucceeded(string account, string address);

    [LoggerMessage(5002, LogLevel.Warning, "Sign-in of account {Account} failed from {Address}")]
    private partial void LogFailed(string account, string address);

    [LoggerMessage(5003, LogLevel.Warning, "Sign-in refused: too many failures from {Address}")]
    private partial void LogRefused(string address);
}
