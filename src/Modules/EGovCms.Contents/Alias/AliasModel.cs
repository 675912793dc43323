using EGovCms.Data;
using Microsoft.EntityFrameworkCore;

namespace EGovCms.Contents.Alias;

internal sealed class AliasModel : IEntityModel
{
    public void Configure(ModelBuilder builder) =>
        builder.Entity<ContentAlias>(row => row.ToTable("ContentAliases").HasKey(alias => alias.Alias));
}
