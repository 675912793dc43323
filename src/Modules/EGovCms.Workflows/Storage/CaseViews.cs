using EGovCms.Workflows.Abstractions;

namespace EGovCms.Workflows.Storage;

/// <summary>Rows as others see them: here alone is read what is kept encrypted.</summary>
internal static class CaseViews
{
    public static WorkflowCase View(this CaseRow row, CaseWords words) => new()
    {
        Id = row.Id,
        Definition = row.Definition,
        Version = row.Version,
        Subject = new WorkflowSubject(row.SubjectKind, row.SubjectId),
        Title = row.Title,
        State = row.State,
        IsEnded = row.EndedUtc is not null,
        Revision = row.Revision,
        Data = words.ReadObject(row.Data),
        Participants = words.ReadParticipants(row.Participants).ToDictionary(pair => pair.Key, pair => (IReadOnlyList<WorkflowParty>)pair.Value, StringComparer.Ordinal),
        StartedUtc = row.StartedUtc,
        StateSinceUtc = row.StateSinceUtc,
        EndedUtc = row.EndedUtc,
    };

    public static WorkflowTask View(this TaskRow row, CaseWords words) => new()
    {
        Id = row.Id,
        CaseId = row.CaseId,
        Name = row.Name,
        IsOfState = row.IsOfState,
        Party = row.Party,
        State = row.State,
        Result = row.Result,
        Values = words.ReadObject(row.Values),
        Comment = words.Read(row.Comment),
        OpenedUtc = row.OpenedUtc,
        DueUtc = row.DueUtc,
        WarnUtc = row.WarnUtc,
        ClosedUtc = row.ClosedUtc,
        ClosedBy = row.ClosedBy,
    };

    public static WorkflowDue View(this DeadlineRow row) => new()
    {
        Name = row.Name,
        TaskId = row.TaskId,
        DueUtc = row.DueUtc,
        WarnUtc = row.WarnUtc,
        HasPassed = row.PassedUtc is not null,
        IsClosed = row.ClosedUtc is not null,
    };

    public static WorkflowEntry View(this EntryRow row, CaseWords words) => new()
    {
        Number = row.Number,
        Kind = row.Kind,
        OccurredUtc = row.OccurredUtc,
        UserId = row.UserId,
        Actor = row.Actor,
        Tenant = row.Tenant,
        Transition = row.Transition,
        From = row.FromState,
        To = row.ToState,
        Comment = words.Read(row.Comment),
        Values = words.ReadObject(row.Values),
        Task = row.Task,
        TaskParty = row.TaskParty,
        TaskResult = row.TaskResult,
        Deadline = row.Deadline,
        DueBeforeUtc = row.DueBeforeUtc,
        DueAfterUtc = row.DueAfterUtc,
    };
}
