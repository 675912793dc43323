namespace EGovCms.Workflows.Abstractions;

/// <summary>Who may do something. One match is enough; without any, nobody may by hand. Administrators of the case's tenant always may where somebody may.</summary>
public sealed record WorkflowAccess
{
    /// <summary>Names of permissions in the case's tenant.</summary>
    public IReadOnlyList<string> Permissions { get; init; } = [];

    /// <summary>Names of roles in the case's tenant.</summary>
    public IReadOnlyList<string> Roles { get; init; } = [];

    /// <summary>Names of the case's participants: <c>starter</c>, or one that a field names.</summary>
    public IReadOnlyList<string> Participants { get; init; } = [];

    /// <summary>Units, as <see cref="WorkflowParty"/> writes them: <c>tenant/key</c>, <c>tenant/</c> for the whole tenant, <c>/key</c> for a unit of the case's tenant.</summary>
    public IReadOnlyList<string> Units { get; init; } = [];

    internal bool IsEmpty => Permissions.Count + Roles.Count + Participants.Count + Units.Count == 0;
}
