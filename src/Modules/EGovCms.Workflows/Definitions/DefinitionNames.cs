using EGovCms.Tenancy.Security;
using EGovCms.Workflows.Abstractions;

namespace EGovCms.Workflows.Definitions;

/// <summary>The names that a definition may use.</summary>
internal sealed class DefinitionNames(WorkflowDefinition definition, IEnumerable<IPermissionProvider> permissions, IEnumerable<IWorkflowGuard> guards)
{
    public IReadOnlySet<string> Permissions { get; } =
        permissions.SelectMany(provider => provider.Permissions).Select(permission => permission.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);

    public IReadOnlySet<string> Participants { get; } =
        definition.Transitions.SelectMany(t => t.Fields).Select(field => field.Participant).Where(name => name.Length > 0)
            .Append(WorkflowParty.Starter).ToHashSet(StringComparer.Ordinal);

    public IReadOnlySet<string> Fields { get; } =
        definition.Transitions.SelectMany(t => t.Fields).Select(field => field.Name).ToHashSet(StringComparer.Ordinal);

    public IReadOnlySet<string> Tasks { get; } =
        definition.Transitions.SelectMany(t => t.Opens).Select(task => task.Name).ToHashSet(StringComparer.Ordinal);

    public IReadOnlySet<string> Guards { get; } = guards.Select(guard => guard.Name).ToHashSet(StringComparer.Ordinal);
}
