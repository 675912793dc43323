using EGovCms.Workflows.Abstractions;
using Microsoft.Extensions.Localization;

namespace EGovCms.Workflows.Drawing;

/// <summary>Who may, as people read it.</summary>
internal static class AccessWords
{
    public static string Of(WorkflowAccess access, WorkflowDefinition definition, IStringLocalizer<WorkflowsText> text) => string.Join(text["Separator"],
    [
        .. access.Participants.Select(name => Participant(name, definition, text)),
        .. access.Roles.Select(role => text["Who_Role", role].Value),
        .. access.Permissions.Select(permission => text["Who_Permission", permission].Value),
        .. access.Units.Select(unit => text["Who_Unit", unit].Value),
    ]);

    /// <summary>A participant is called by the field that names it.</summary>
    public static string Participant(string name, WorkflowDefinition definition, IStringLocalizer<WorkflowsText> text) =>
        name == WorkflowParty.Starter
            ? text["Who_Starter"]
            : definition.Transitions.SelectMany(step => step.Fields).FirstOrDefault(field => field.Participant == name)?.Title.Shown() ?? name;
}
