using EGovCms.Workflows.Abstractions;
using EGovCms.Workflows.Storage;

namespace EGovCms.Workflows.Cases;

/// <summary>Notes what happens to a case, for its history and for handlers.</summary>
internal static class CaseNotes
{
    public static void Write(this CaseWork work, WorkflowEventKind kind, Action<EntryDraft> fill)
    {
        var draft = new EntryDraft();
        fill(draft);
        work.Entries.Add(new EntryRow
        {
            CaseId = work.Row.Id,
            Number = ++work.Row.Entries,
            CommandId = work.CommandId,
            Kind = kind,
            OccurredUtc = work.Now,
            UserId = work.Actor.UserId,
            Actor = work.Actor.Name,
            Tenant = work.Actor.Tenant,
            Transition = draft.Transition,
            FromState = draft.FromState,
            ToState = draft.ToState,
            Comment = work.Words.Keep(draft.Comment),
            Values = work.Words.Keep(draft.Values),
            Task = draft.Task?.Name ?? "",
            TaskParty = draft.Task?.PartyName ?? "",
            TaskResult = draft.Task?.Result ?? "",
            Deadline = draft.Deadline,
            DueBeforeUtc = draft.DueBeforeUtc,
            DueAfterUtc = draft.DueAfterUtc,
        });
        // The first line is the command's own; the others follow from it.
        work.CommandId = null;
    }

    public static void Tell(this CaseWork work, WorkflowEventKind kind, Action<EventDraft> fill)
    {
        var draft = new EventDraft();
        fill(draft);
        var actor = work.Actor;
        work.Events.Add(subject => new WorkflowEvent
        {
            Kind = kind,
            Case = subject,
            Actor = actor,
            Transition = draft.Transition,
            From = draft.From,
            To = draft.To,
            Comment = draft.Comment,
            Task = draft.Task?.View(work.Words),
            Deadline = draft.Deadline?.View(),
        });
    }

    internal sealed class EntryDraft
    {
        public string Transition { get; set; } = "";

        public string FromState { get; set; } = "";

        public string ToState { get; set; } = "";

        public string Comment { get; set; } = "";

        public string Values { get; set; } = CaseWords.NoValues;

        public TaskRow? Task { get; set; }

        public string Deadline { get; set; } = "";

        public DateTime? DueBeforeUtc { get; set; }

        public DateTime? DueAfterUtc { get; set; }
    }

    internal sealed class EventDraft
    {
        public string Transition { get; set; } = "";

        public string From { get; set; } = "";

        public string To { get; set; } = "";

        public string Comment { get; set; } = "";

        public TaskRow? Task { get; set; }

        public DeadlineRow? Deadline { get; set; }
    }
}
