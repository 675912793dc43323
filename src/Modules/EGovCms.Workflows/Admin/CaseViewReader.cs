using EGovCms.Workflows.Abstractions;
using EGovCms.Workflows.Cases;
using EGovCms.Workflows.Units;

namespace EGovCms.Workflows.Admin;

/// <summary>Reads all that the pages show of a case, for one who may see it.</summary>
internal sealed class CaseViewReader(
    IWorkflowEngine engine, IWorkflowDefinitions definitions, SubjectSources subjects, PartyChoices choices, TimeProvider time) : ICaseViews
{
    /// <summary>
    /// The case; null when there is none, or the actor has no part in it and may not see all. Without steps and tasks where the actor works on it on a page of the
    /// subject's module.
    /// </summary>
    public async Task<CaseView?> ReadForAsync(string caseId, WorkflowActor actor, CancellationToken cancellation)
    {
        if (await ReadAsync(caseId, actor, cancellation) is not { } view || !MaySee(actor, view.Case, view.Tasks))
            return null;
        return subjects.WorkAddress(view.Case.Subject, actor) is { } address ? view with { WorkAddress = address, Permitted = [], Mine = [] } : view;
    }

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
            Subject = await subjects.DescribeAsync(found.Subject, cancellation),
            Standing = await subjects.StandingAsync(found.Subject, cancellation),
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
        subjects.Find(view.Case.Subject) is { } source ? await source.OpenFileAsync(view.Case.Subject.Id, fileId, cancellation) : null;

    private async Task<Dictionary<WorkflowFieldKind, IReadOnlyList<(string, WorkflowParty)>>> PartiesAsync(IEnumerable<WorkflowField> fields, CancellationToken cancellation)
    {
        var parties = new Dictionary<WorkflowFieldKind, IReadOnlyList<(string, WorkflowParty)>>();
        foreach (var kind in fields.Select(field => field.Kind).Where(kind => kind is WorkflowFieldKind.User or WorkflowFieldKind.Unit).Distinct())
            parties[kind] = await choices.OfAsync(kind, cancellation);
        return parties;
    }
}
