using EGovCms.Admin.Abstractions;
using EGovCms.Modules;
using EGovCms.Tenancy.Security;
using EGovCms.Workflows.Abstractions;
using EGovCms.Workflows.Definitions;
using EGovCms.Workflows.Drawing;
using EGovCms.Workflows.Units;
using Microsoft.Extensions.Localization;

namespace EGovCms.Workflows.Editing;

/// <summary>Reads what the forms of the editor offer.</summary>
internal sealed class PartChoices(
    IEnumerable<IPermissionProvider> permissions, IEnumerable<IWorkflowGuard> guards, UnitCatalog units, ModuleTexts texts, IStringLocalizer<WorkflowsText> text)
{
    public async Task<PartOptions> ReadAsync(WorkflowDefinition definition, CancellationToken cancellation)
    {
        var names = new DefinitionNames(definition, permissions, guards);
        return new PartOptions(
            [.. definition.States.Select(state => new SelectOption(state.Name, state.Title.Shown() ?? state.Name))],
            [.. permissions.SelectMany(provider => provider.Permissions.Select(permission => (provider, permission))).DistinctBy(each => each.permission.Name)
                .Select(each => new SelectOption(each.permission.Name, texts.Find(each.provider.GetType().Assembly, "Permission_" + each.permission.Name) ?? each.permission.Description))
                .OrderBy(option => option.Text, StringComparer.CurrentCulture),],
            [.. names.Participants.Select(name => new SelectOption(name, AccessWords.Participant(name, definition, text)))],
            [.. (await units.ListAsync(cancellation)).Select(unit => new SelectOption(unit.Value, unit.Party.Name))],
            [.. guards.Select(guard => new SelectOption(guard.Name, guard.Title))]);
    }
}
