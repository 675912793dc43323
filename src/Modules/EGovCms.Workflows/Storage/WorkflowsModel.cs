using EGovCms.Data;
using Microsoft.EntityFrameworkCore;

namespace EGovCms.Workflows.Storage;

internal sealed class WorkflowsModel : IEntityModel
{
    public void Configure(ModelBuilder builder)
    {
        builder.Entity<CaseRow>(row =>
        {
            row.ToTable("WorkflowCases").HasKey(c => c.Id);
            row.Property(c => c.Revision).IsConcurrencyToken();
        });
        builder.Entity<TaskRow>(row =>
        {
            row.ToTable("WorkflowTasks").HasKey(t => t.Id);
            row.Ignore(t => t.Party);
        });
        builder.Entity<DeadlineRow>(row =>
        {
            row.ToTable("WorkflowDeadlines").HasKey(d => d.Id);
            row.Ignore(d => d.IsOfCase);
        });
        builder.Entity<EntryRow>(row => row.ToTable("WorkflowEntries").HasKey(e => new { e.CaseId, e.Number }));
        builder.Entity<DefinitionRow>(row =>
        {
            row.ToTable("WorkflowDefinitions").HasKey(d => d.Key);
            row.Property(d => d.Revision).IsConcurrencyToken();
        });
        builder.Entity<VersionRow>(row => row.ToTable("WorkflowVersions").HasKey(v => new { v.Key, v.Number }));
    }
}
