using EGovCms.Admin.Abstractions;
using EGovCms.Calendar.Abstractions;
using EGovCms.Data;
using EGovCms.Data.Settings;
using EGovCms.Workflows.Abstractions;
using EGovCms.Workflows.Storage;

namespace EGovCms.Workflows.Cases;

/// <summary>Begins, stops, puts off and ends the deadlines of a case, by the installation's calendar and the site's clocks.</summary>
internal sealed class DeadlineKeeper(TenantDb db, IWorkCalendars calendars, ISettingsStore settings, TimeProvider time)
{
    public async Task BeginCaseAsync(CaseWork work, CancellationToken cancellation)
    {
        foreach (var deadline in work.Definition.Deadlines.Where(deadline => deadline.State.Length == 0))
            await AddAsync(work, deadline.Name, "", null, deadline.Term, cancellation);
    }

    /// <summary>The case has entered its state.</summary>
    public async Task EnterAsync(CaseWork work, CancellationToken cancellation)
    {
        foreach (var deadline in work.Definition.Deadlines.Where(deadline => deadline.State == work.Row.State))
            await AddAsync(work, deadline.Name, deadline.State, null, deadline.Term, cancellation);
        if (work.Definition.State(work.Row.State) is { StopsClock: true })
            await ChangeAsync(work, deadline => deadline.IsOfCase, (stops, today) => stops.Add(new StoppedTime(today, null)), cancellation);
    }

    /// <summary>The case leaves its state.</summary>
    public async Task LeaveAsync(CaseWork work, CancellationToken cancellation)
    {
        foreach (var deadline in work.OpenDeadlines.Where(deadline => deadline.State.Length > 0))
            Close(work, deadline);
        if (work.Definition.State(work.Row.State) is { StopsClock: true })
            await ChangeAsync(work, deadline => deadline.IsOfCase, (stops, today) => stops[^1] = stops[^1] with { To = today }, cancellation);
    }

    public async Task BeginTaskAsync(CaseWork work, TaskRow task, WorkflowTerm term, CancellationToken cancellation)
    {
        var deadline = await AddAsync(work, task.Name, "", task.Id, term, cancellation);
        task.DueUtc = deadline.DueUtc;
        task.WarnUtc = deadline.WarnUtc;
    }

    public static void CloseTask(CaseWork work, TaskRow task)
    {
        foreach (var deadline in work.OpenDeadlines.Where(deadline => deadline.TaskId == task.Id))
            Close(work, deadline);
    }

    public static void End(CaseWork work)
    {
        foreach (var deadline in work.OpenDeadlines)
            Close(work, deadline);
    }

    public async Task ExtendAsync(CaseWork work, WorkflowExtension extension, CancellationToken cancellation)
    {
        foreach (var deadline in work.OpenDeadlines.Where(IsMeant))
            deadline.Days += extension.Days;
        await ChangeAsync(work, IsMeant, (_, _) => { }, cancellation);

        bool IsMeant(DeadlineRow deadline) => extension.Deadline == WorkflowExtension.AllOfCase ? deadline.IsOfCase : deadline.TaskId is null && deadline.Name == extension.Deadline;
    }

    private async Task<DeadlineRow> AddAsync(CaseWork work, string name, string state, string? taskId, WorkflowTerm term, CancellationToken cancellation)
    {
        var site = await settings.GetAsync<SiteSettings>(cancellation);
        var row = new DeadlineRow
        {
            Id = Guid.CreateVersion7(time.GetUtcNow()).ToString("N"),
            CaseId = work.Row.Id,
            Name = name,
            State = state,
            TaskId = taskId,
            FromDate = DateOnly.FromDateTime(site.ToSiteTime(work.Now)),
            Days = term.Days,
            Kind = term.Kind,
            WarnDays = term.WarnDays,
        };
        DeadlineDates.Set(row, await calendars.GetAsync(cancellation), site, work.Now);
        db.Add(row);
        work.Deadlines.Add(row);
        return row;
    }

    private async Task ChangeAsync(CaseWork work, Func<DeadlineRow, bool> which, Action<List<StoppedTime>, DateOnly> change, CancellationToken cancellation)
    {
        var site = await settings.GetAsync<SiteSettings>(cancellation);
        var calendar = await calendars.GetAsync(cancellation);
        foreach (var deadline in work.OpenDeadlines.Where(which).ToList())
        {
            var before = deadline.DueUtc;
            var stops = WorkflowJson.ReadStops(deadline.Suspensions);
            change(stops, DateOnly.FromDateTime(site.ToSiteTime(work.Now)));
            deadline.Suspensions = WorkflowJson.Write(stops);
            DeadlineDates.Set(deadline, calendar, site, work.Now);
            work.Write(WorkflowEventKind.DeadlineChanged, entry =>
            {
                entry.Deadline = deadline.Name;
                entry.DueBeforeUtc = before;
                entry.DueAfterUtc = deadline.DueUtc;
            });
            work.Tell(WorkflowEventKind.DeadlineChanged, happened => happened.Deadline = deadline);
        }
    }

    private static void Close(CaseWork work, DeadlineRow deadline)
    {
        deadline.ClosedUtc = work.Now;
        deadline.NextUtc = null;
    }
}
