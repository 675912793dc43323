using EGovCms.Data;
using Microsoft.EntityFrameworkCore;

namespace EGovCms.PublishLater.Schedule;

internal sealed class ScheduleModel : IEntityModel
{
    public void Configure(ModelBuilder builder) =>
        builder.Entity<ScheduledItem>(row => row.ToTable("ScheduledItems").HasKey(item => new { item.ContentItemId, item.Archive }));
}
