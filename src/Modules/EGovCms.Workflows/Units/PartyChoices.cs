using EGovCms.Accounts.Abstractions;
using EGovCms.Workflows.Abstractions;

namespace EGovCms.Workflows.Units;

/// <summary>The people and units that fields of this tenant offer. Read once a scope.</summary>
internal sealed class PartyChoices(ITenantMembers members, UnitCatalog units, Tenancy.ShellSettings tenant)
{
    private IReadOnlyList<(string, WorkflowParty)>? _users;

    public async ValueTask<IReadOnlyList<(string Value, WorkflowParty Party)>> OfAsync(WorkflowFieldKind kind, CancellationToken cancellation) =>
        kind is WorkflowFieldKind.User ? await UsersAsync(cancellation) : await units.ListAsync(cancellation);

    private async ValueTask<IReadOnlyList<(string Value, WorkflowParty Party)>> UsersAsync(CancellationToken cancellation) => _users ??=
    [
        .. (await members.ListAsync(cancellation)).Select(member =>
            (member.UserId, WorkflowParty.User(tenant.Name, member.UserId, member.DisplayName.Length > 0 ? member.DisplayName : member.UserName))),
    ];
}
