using EGovCms.Workflows.Abstractions;

namespace EGovCms.Workflows.Cases;

/// <summary>Who may do what with a case. Permissions and roles count in the case's own tenant alone; participants and units act from theirs.</summary>
internal static class AccessRules
{
    public static bool May(WorkflowActor actor, WorkflowAccess access, CaseWork work)
    {
        if (actor.IsSystem)
            return true;
        if (access.IsEmpty)
            return false;
        return MayAtHome(actor, access, work.Tenant)
            || access.Participants.Any(name => work.Participant(name).Any(actor.BelongsTo))
            || access.Units.Any(unit => actor.BelongsTo(Unit(unit, work.Tenant)));
    }

    /// <summary>Whether the actor may by a permission or role of the tenant: all that counts before there is a case.</summary>
    public static bool MayAtHome(WorkflowActor actor, WorkflowAccess access, string tenant) =>
        !access.IsEmpty && string.Equals(actor.Tenant, tenant, StringComparison.OrdinalIgnoreCase)
        && (actor.IsAdministrator || access.Permissions.Any(actor.Has) || access.Roles.Intersect(actor.Roles, StringComparer.OrdinalIgnoreCase).Any());

    /// <summary>All with whom the next step lies, by what the access says.</summary>
    public static IEnumerable<WorkflowParty> Parties(WorkflowAccess access, CaseWork work) =>
    [
        .. access.Participants.SelectMany(work.Participant),
        .. access.Units.Select(unit => Unit(unit, work.Tenant)),
        .. access.Roles.Select(role => new WorkflowParty(WorkflowPartyKind.Role, work.Tenant, role, role)),
        .. access.Permissions.Select(permission => new WorkflowParty(WorkflowPartyKind.Permission, work.Tenant, permission, permission)),
    ];

    private static WorkflowParty Unit(string value, string tenant)
    {
        var slash = value.IndexOf('/', StringComparison.Ordinal);
        var home = slash > 0 ? value[..slash] : tenant;
        return WorkflowParty.Unit(home, value[(slash + 1)..], value);
    }
}
