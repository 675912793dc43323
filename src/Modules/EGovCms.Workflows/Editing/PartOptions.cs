using EGovCms.Admin.Abstractions;

namespace EGovCms.Workflows.Editing;

/// <summary>What the forms of the editor offer.</summary>
/// <param name="States">The draft's states.</param>
/// <param name="Permissions">The tenant's permissions.</param>
/// <param name="Participants">The participants that the draft's fields name.</param>
/// <param name="Units">Units and tenants.</param>
/// <param name="Guards">Conditions that modules bring.</param>
public sealed record PartOptions(
    IReadOnlyList<SelectOption> States, IReadOnlyList<SelectOption> Permissions, IReadOnlyList<SelectOption> Participants, IReadOnlyList<SelectOption> Units, IReadOnlyList<SelectOption> Guards);
