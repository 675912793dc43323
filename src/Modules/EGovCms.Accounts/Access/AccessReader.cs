using System.Security.Claims;
using EGovCms.Accounts.Abstractions;
using EGovCms.Accounts.Roles;
using EGovCms.Accounts.SignIn;
using EGovCms.Accounts.Store;
using EGovCms.Tenancy;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace EGovCms.Accounts.Access;

/// <summary>
/// Reads a user's access, at most once a request: one query of the platform's store for someone signed in, none for the anonymous.
/// So a role taken, an account disabled or a password reset counts from the next request on, on every node.
/// </summary>
internal sealed class AccessReader(
    AccountsDb db, SessionBook sessions, RoleCache roles, IShellHost host, ShellSettings tenant, Blueprint blueprint, IOptions<IdentityOptions> identity)
{
    private (string? UserId, UserAccess Access)? _read;

    public async ValueTask<UserAccess> GetAsync(ClaimsPrincipal user, CancellationToken cancellation = default)
    {
        var id = user.Identity?.IsAuthenticated is true ? user.FindFirstValue(ClaimTypes.NameIdentifier) : null;
        if (_read is { } read && read.UserId == id)
            return read.Access;

        var defined = await roles.GetAsync(cancellation);
        var access = id is null || SessionBook.IdOf(user) is not { } session
            ? null
            : await ReadAsync(id, session, user.FindFirstValue(identity.Value.ClaimsIdentity.SecurityStampClaimType), defined, cancellation);
        access ??= new UserAccess(null, false, false, Named(defined, RoleNames.Anonymous));
        _read = (id, access);
        return access;
    }

    private async Task<UserAccess?> ReadAsync(
        string id, string session, string? stamp, IReadOnlyDictionary<string, RoleDefinition> defined, CancellationToken cancellation)
    {
        var rows = new List<SessionRow>();
        await foreach (var row in Session()(db, id, session).WithCancellation(cancellation))
            rows.Add(row);
        if (rows.Count == 0 || rows[0].Disabled || rows[0].Stamp != stamp)
            return null;
        await sessions.NoteAsync(session, rows[0].Seen, cancellation);
        if (rows[0].MustChangePassword)
            return new UserAccess(id, false, true, Named(defined, RoleNames.Anonymous));

        var own = rows.Where(r => Same(r.Tenant, tenant.Name)).Select(r => r.Role!);
        var access = new UserAccess(id, IsAdministrator(rows), false,
            Named(defined, [.. own, RoleNames.Authenticated, RoleNames.Anonymous]));
        return access;
    }

    // The blueprint's, not the process's: a compiled query knows the model of one host alone, and tests run several.
    private Func<AccountsDb, string, string, IAsyncEnumerable<SessionRow>> Session() => blueprint.GetOrAdd(typeof(SessionRow), () => EF.CompileAsyncQuery(
        (AccountsDb accounts, string id, string sid) =>
            from session in accounts.Sessions
            where session.Id == sid && session.UserId == id
            from account in accounts.Users
            where account.Id == id
            from membership in accounts.Memberships.Where(m => m.UserId == account.Id).DefaultIfEmpty()
            select new SessionRow(account.SecurityStamp, account.Disabled, account.MustChangePassword, membership!.Tenant, membership.Role, session.Seen)));

    private bool IsAdministrator(List<SessionRow> rows)
    {
        var administered = rows.Where(r => Same(r.Role, RoleNames.Administrator)).Select(r => r.Tenant!).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return administered.Count > 0 && (administered.Contains(tenant.Name) || Ancestors().Any(administered.Contains));
    }

    // Up the chain of parents by look-ups: building the whole tree for a request would cost more than the request.
    private IEnumerable<string> Ancestors()
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { tenant.Name };
        for (var parent = tenant.Parent; parent is not null && seen.Add(parent) && host.TryGetSettings(parent, out var settings); parent = settings.Parent)
            yield return settings.Name;
        yield return ShellSettings.DefaultName;
    }

    private static List<RoleDefinition> Named(IReadOnlyDictionary<string, RoleDefinition> defined, params string[] names) =>
        [.. names.Select(n => defined.TryGetValue(n, out var role) ? role : null).OfType<RoleDefinition>()];

    private static bool Same(string? a, string b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase);

    private sealed record SessionRow(string? Stamp, bool Disabled, bool MustChangePassword, string? Tenant, string? Role, long Seen);
}
