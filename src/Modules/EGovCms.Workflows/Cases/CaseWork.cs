using System.Text.Json.Nodes;
using EGovCms.Workflows.Abstractions;
using EGovCms.Workflows.Storage;

namespace EGovCms.Workflows.Cases;

/// <summary>A case under a command: what was read, and what has happened to it so far. Its rows are tracked.</summary>
internal sealed class CaseWork(CaseRow row, WorkflowDefinition definition, List<TaskRow> tasks, List<DeadlineRow> deadlines, CaseWords words, string tenant, WorkflowActor actor, DateTime now)
{
    public CaseRow Row { get; } = row;

    public WorkflowDefinition Definition { get; } = definition;

    public List<TaskRow> Tasks { get; } = tasks;

    public List<DeadlineRow> Deadlines { get; } = deadlines;

    /// <summary>Reads and keeps what is encrypted in the case's rows.</summary>
    public CaseWords Words { get; } = words;

    /// <summary>The case's tenant.</summary>
    public string Tenant { get; } = tenant;

    public WorkflowActor Actor { get; } = actor;

    public DateTime Now { get; } = now;

    public JsonObject Data { get; } = words.ReadObject(row.Data);

    public Dictionary<string, List<WorkflowParty>> Participants { get; } = words.ReadParticipants(row.Participants);

    /// <summary>The command's id; the first line of history takes it.</summary>
    public string? CommandId { get; set; }

    /// <summary>Lines for the history, not yet stored.</summary>
    public List<EntryRow> Entries { get; } = [];

    /// <summary>What handlers are to hear of.</summary>
    public List<Func<WorkflowCase, WorkflowEvent>> Events { get; } = [];

    public IEnumerable<TaskRow> OpenTasks => Tasks.Where(task => task.State is WorkflowTaskState.Open);

    public IEnumerable<DeadlineRow> OpenDeadlines => Deadlines.Where(deadline => deadline.ClosedUtc is null);

    public IReadOnlyList<WorkflowParty> Participant(string name) => Participants.TryGetValue(name, out var parties) ? parties : [];

    /// <summary>The case as its row tells it.</summary>
    public WorkflowCase View() => Row.View(Words);

    /// <summary>Writes what was worked on back into the case's row.</summary>
    public WorkflowCase Store()
    {
        Row.Data = Words.Keep(Data);
        Row.Participants = Words.Keep(Participants);
        return View();
    }
}
