using EGovCms.Data.Changes;
using EGovCms.Theming.Caching;

namespace EGovCms.Workflows.Cases;

/// <summary>Cases show on no public page: what a module shows of one it tells itself.</summary>
internal sealed class WorkflowPageChanges : IPageChanges
{
    public bool TryGetTags(ChangeEntry entry, ICollection<string> tags) => entry.Kind == CaseRecords.Changed;
}
