using EGovCms.Workflows.Abstractions;
using EGovCms.Workflows.Units;

namespace EGovCms.Workflows.Admin;

/// <summary>Reads all that the pages show of a case, for one who may see it.</summary>
internal sealed class CaseViewReader(
    IWorkflowEngine engine, IWorkflowDefinitions definitions, IEnumerable<IWorkflowSubjects> subjects, PartyChoices choices, TimeProvider time) : ICaseViews
{
    /// <summary>The case; null when there is none, or the actor has no part in it and may not see all.</summary>
    public async Task<CaseView?> ReadForAsync(string caseId, WorkflowActor actor, CancellationToken cancellation) =>
        await ReadAsync(caseId, actor, cancellation) is { } view && MaySee(actor, view.Case, view.Tasks) ? view : null;

    /// <inheritdoc />
    public async Task<CaseView?> ReadAsync(string caseId, WorkflowActor actor, CancellationToken cancellation)
    {
        if (await engine.FindAsync(caseId, cancellation) is not { } found || await definitions.FindAsync(found.Definition, found.Version, cancellation) is not { } version)
            return null;
        var tasks = await engine.TasksAsync(caseId, cancellation);
        var permitted = await engine.PermittedAsync(caseId, actor, cancellation);
        var mine = tasks.Where(task => task is { State: WorkflowTaskState.Open, IsOfState: false } && actor.BelongsTo(task.Party)).ToList();
        var fields = permitted.SelectMany(each => each.Transition.Fields).Concat(mine.SelectMany(task => version.Definition.Task(task.Name)?.Form ?? []));
        return new CaseView
        {
            Case = found,
            Definition = version.Definition,
            Subject = await DescribeAsync(found.Subject, cancellation),
            Permitted = permitted,
            Tasks = tasks,
            Deadlines = await engine.DeadlinesAsync(caseId, cancellation),
            History = await engine.HistoryAsync(caseId, cancellation),
            Mine = mine,
            Parties = await PartiesAsync(fields, cancellation),
            Now = time.GetUtcNow().UtcDateTime,
        };
    }

    private static bool MaySee(WorkflowActor actor, WorkflowCase found, IReadOnlyList<WorkflowTask> tasks) =>
        actor.Has(WorkflowPermissions.Manage.Name) || tasks.Any(task => actor.BelongsTo(task.Party)) || found.Participants.Values.SelectMany(parties => parties).Any(actor.BelongsTo);

    /// <summary>A file of what the case is about; null when it cannot be opened.</summary>
    public async Task<WorkflowFileContent?> OpenFileAsync(CaseView view, string fileId, CancellationToken cancellation) =>
        Source(view.Case.Subject) is { } source ? await source.OpenFileAsync(view.Case.Subject.Id, fileId, cancellation) : null;

    private async Task<WorkflowSubjectView?> DescribeAsync(WorkflowSubject subject, CancellationToken cancellation) =>
        Source(subject) is { } source ? await source.DescribeAsync(subject.Id, cancellation) : null;

    private IWorkflowSubjects? Source(WorkflowSubject subject) => subjects.LastOrDefault(source => source.Kind == subject.Kind);

    private async Task<Dictionary<WorkflowFieldKind, IReadOnlyList<(string, WorkflowParty)>>> PartiesAsync(IEnumerable<WorkflowField> fields, CancellationToken cancellation)
    {
        var parties = new Dictionary<WorkflowFieldKind, IReadOnlyList<(string, WorkflowParty)>>();
        foreach (var kind in fields.Select(field => field.Kind).Where(kind => kind is WorkflowFieldKind.User or WorkflowFieldKind.Unit).Distinct())
            parties[kind] = await choices.OfAsync(kind, cancellation);
        return parties;
    }
}
