using EGovCms.Data.Model;
using Microsoft.EntityFrameworkCore;

namespace EGovCms.Data.Changes;

internal sealed class ChangesModel : IEntityModel
{
    public void Configure(ModelBuilder builder)
    {
        builder.Entity<ChangeRow>(change =>
        {
            change.ToTable("ChangeLog").HasKey(c => c.Position);
            change.Property(c => c.Data).IsJson();
        });
        builder.Entity<ConsumerRow>(consumer => consumer.ToTable("ChangeConsumers").HasKey(c => c.Name));
    }
}
