using EGovCms.Data;
using Microsoft.EntityFrameworkCore;

namespace EGovCms.Contents.Lists;

internal sealed class ListModel : IEntityModel
{
    public void Configure(ModelBuilder builder) =>
        builder.Entity<ContainedRow>(row => row.ToTable("ContainedItems").HasKey(item => item.ContentItemId));
}
