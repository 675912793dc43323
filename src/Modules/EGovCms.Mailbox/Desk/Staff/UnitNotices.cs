using EGovCms.Data;
using EGovCms.Mailbox.Storage;
using EGovCms.Tenancy;
using EGovCms.Workflows.Abstractions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace EGovCms.Mailbox.Desk.Staff;

/// <summary>Tells the clerks of the unit with which a letter lies, in the unit's own tenant. One without mailboxes has no words for it, and is not told.</summary>
internal sealed partial class UnitNotices(IShellHost shells, ShellSettings tenant, ILogger<UnitNotices> logger)
{
    /// <param name="template">The notice's template.</param>
    /// <param name="letter">The letter.</param>
    /// <param name="task">The unit's task.</param>
    /// <param name="key">Of notices with one key, one is delivered to the unit.</param>
    /// <param name="told">Who was told already, where the unit is of the letter's own tenant.</param>
    /// <param name="cancellation">Cancels it.</param>
    public async Task TellAsync(string template, LetterRow letter, WorkflowTask task, string key, IReadOnlySet<string> told, CancellationToken cancellation)
    {
        if (task.Party.Kind is not WorkflowPartyKind.Unit || !shells.TryGetSettings(task.Party.Tenant, out var unit) || unit.State is not TenantState.Running)
            return;
        try
        {
            await using var scope = await shells.CreateScopeAsync(unit.Name, cancellation);
            if (scope.Services.GetService<StaffOutbox>() is not { } outbox)
                return;
            var isHere = string.Equals(unit.Name, tenant.Name, StringComparison.OrdinalIgnoreCase);
            var clerks = (await scope.Services.GetRequiredService<IUnitMembers>().OfAsync(task.Party.Id, cancellation)).Where(id => !isHere || !told.Contains(id));
            outbox.Add(template, letter, clerks, Place(task, isHere), $"{key}-{task.Id}");
            await scope.Services.GetRequiredService<TenantDb>().SaveChangesAsync(cancellation);
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            // A unit whose site does not start must not keep the others' notices back; the letter's page tells its clerks as well.
            LogFailed(unit.Name, letter.Id, error);
        }
    }

    // A task that was taken away is shown to its unit no longer.
    private string Place(WorkflowTask task, bool isHere) => task.State is WorkflowTaskState.Cancelled ? WorkflowAddresses.Tasks
        : isHere ? WorkflowAddresses.Case(task.CaseId)
        : WorkflowAddresses.Given(tenant.Name, task.Id);

    [LoggerMessage(5602, LogLevel.Warning, "Unit {Unit} could not be told of letter {Letter}")]
    private partial void LogFailed(string unit, string letter, Exception error);
}
