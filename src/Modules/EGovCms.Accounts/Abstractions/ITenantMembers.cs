namespace EGovCms.Accounts.Abstractions;

/// <summary>The people with a role in this tenant, for modules that let one of them be chosen. Scoped; asks nobody's authority.</summary>
public interface ITenantMembers
{
    /// <summary>Accounts that are not disabled, by name; the first thousand.</summary>
    Task<IReadOnlyList<TenantMember>> ListAsync(CancellationToken cancellation = default);

    /// <summary>Those of them who hold the permission here by a role of this tenant, its own administrators among them; the first thousand, by name.</summary>
    Task<IReadOnlyList<TenantMember>> HoldingAsync(string permission, CancellationToken cancellation = default);
}
