using EGovCms.Workflows.Abstractions;
using Microsoft.Extensions.Localization;

namespace EGovCms.Workflows.Editing;

/// <summary>What a new definition begins as: two states and the step between them, so that there is something to see and to change.</summary>
internal static class DraftStart
{
    public static WorkflowDefinition Make(string key, string title, IStringLocalizer<WorkflowsText> text) => new()
    {
        Key = key,
        Title = Words(title),
        Start = new WorkflowAccess { Permissions = [WorkflowPermissions.HandleTasks.Name] },
        States =
        [
            new WorkflowState { Name = "start", Title = Words(text["New_Start"]), Kind = WorkflowStateKind.Start },
            new WorkflowState { Name = "done", Title = Words(text["New_Done"]), Kind = WorkflowStateKind.End, Tone = WorkflowTone.Success, Progress = 100 },
        ],
        Transitions =
        [
            new WorkflowTransition
            {
                Name = "finish",
                Title = Words(text["New_Finish"]),
                From = ["start"],
                To = "done",
                Tone = WorkflowTone.Success,
                Allow = new WorkflowAccess { Participants = [WorkflowParty.Starter] },
            },
        ],
    };

    private static Dictionary<string, string> Words(string title) => new() { [System.Globalization.CultureInfo.CurrentUICulture.Name == "en" ? "en" : "zh-CN"] = title };
}
