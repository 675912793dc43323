using EGovCms.Data.Audit;
using EGovCms.Data.Changes;

namespace EGovCms.Workflows.Cases;

/// <summary>Notes a command in the tenant's change log and, when a person gave it, in the audit trail.</summary>
internal sealed class CaseRecords(IChangeLog changes, IAuditTrail audit)
{
    /// <summary>The change log's word for a case that was started or moved.</summary>
    public const string Changed = "workflow.case";

    public void Note(CaseWork work, CaseAct act)
    {
        changes.Append(Changed, work.Row.Id, new { work.Row.Definition, work.Row.State, Subject = work.Row.SubjectId, Kind = work.Row.SubjectKind });
        if (work.Actor.IsSystem)
            return;
        var facts = new { work.Row.Definition, work.Row.State, Case = work.Row.Id, From = work.Actor.Tenant };
        if (act is CaseAct.Started)
            audit.Add("workflow.started", work.Row.Title, null, facts);
        else if (act is CaseAct.Advanced)
            audit.Add("workflow.advanced", work.Row.Title, null, facts);
        else
            audit.Add("workflow.task-done", work.Row.Title, null, facts);
    }
}
