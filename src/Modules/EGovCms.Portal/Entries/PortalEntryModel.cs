using EGovCms.Content.Storage;
using EGovCms.Data;
using Microsoft.EntityFrameworkCore;

namespace EGovCms.Portal.Entries;

/// <summary>The table of entries.</summary>
internal sealed class PortalEntryModel : IEntityModel
{
    public void Configure(ModelBuilder builder) => builder.Entity<PortalEntry>(entry =>
    {
        entry.ToTable("PortalEntries");
        entry.HasKey(row => row.Id);
        entry.Property(row => row.PublishedUtc).IsUtc();
        entry.Property(row => row.ChangedUtc).IsUtc();
    });
}
